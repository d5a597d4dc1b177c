/** Tests of {@code io.xyte.mcp.sse.door}. */
@NullMarked
package io.xyte.mcp.sse.door;

import org.jspecify.annotations.NullMarked;
