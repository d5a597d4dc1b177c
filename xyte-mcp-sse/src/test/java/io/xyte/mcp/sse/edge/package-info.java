/** Tests of {@code io.xyte.mcp.sse.edge}. */
@NullMarked
package io.xyte.mcp.sse.edge;

import org.jspecify.annotations.NullMarked;
