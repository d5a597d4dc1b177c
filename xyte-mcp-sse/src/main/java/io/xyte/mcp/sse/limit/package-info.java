/**
 * How much is served: to a caller, to an address, and to whoever tries keys. Called by the pipeline, by authentication,
 * by the transports for each request, and by the catalogue for each tool.
 */
@NullMarked
package io.xyte.mcp.sse.limit;

import org.jspecify.annotations.NullMarked;
