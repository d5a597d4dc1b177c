/**
 * Responses that are written piece by piece, and connections whose client goes away. Used by the transports; knows
 * nothing of sessions or MCP.
 */
@NullMarked
package io.xyte.mcp.sse.stream;

import org.jspecify.annotations.NullMarked;
