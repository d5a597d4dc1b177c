/** Tests with real Redis servers, which are killed, paused and started again. */
@NullMarked
package io.xyte.mcp.sse.redis;

import org.jspecify.annotations.NullMarked;
