/** Tests of {@code io.xyte.mcp.sse.tls}. */
@NullMarked
package io.xyte.mcp.sse.tls;

import org.jspecify.annotations.NullMarked;
