/** Brings what the edge turns away to those who listen. A stage of the pipeline; the transports tell of the rest. */
@NullMarked
package io.xyte.mcp.sse.observe;

import org.jspecify.annotations.NullMarked;
