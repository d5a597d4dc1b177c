/**
 * The servers that the hosted and the local server are compared with: the SDK's own transports, and a handler without
 * MCP. Each is a process of its own, started by the benchmarks; tests start them in-process.
 */
@NullMarked
package io.xyte.mcp.benchmarks.server;

import org.jspecify.annotations.NullMarked;
