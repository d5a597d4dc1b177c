/**
 * What happens to an HTTP request whatever it asks for: its id, the checks that need no caller, its body, and refusals.
 * Calls come from the pipeline; the transports use the body and the refusals.
 */
@NullMarked
package io.xyte.mcp.sse.edge;

import org.jspecify.annotations.NullMarked;
