/**
 * The ways in which MCP travels over HTTP: Streamable HTTP, HTTP+SSE and the duplex door. Called by the router for requests that have
 * passed the pipeline; everything that a message means is decided in core.
 */
@NullMarked
package io.xyte.mcp.sse.transport;

import org.jspecify.annotations.NullMarked;
