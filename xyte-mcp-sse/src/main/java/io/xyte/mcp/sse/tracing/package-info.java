/**
 * Spans of requests and of the calls to Xyte that they make, for a collector of OpenTelemetry. Nothing of it is loaded
 * unless the environment asks for traces.
 */
@NullMarked
package io.xyte.mcp.sse.tracing;

import org.jspecify.annotations.NullMarked;
