/**
 * The local server: flags and environment to settings, and one client's messages over standard input and output. Calls
 * come from the JVM, on behalf of the MCP client that starts the process.
 */
@NullMarked
package io.xyte.mcp.stdio;

import org.jspecify.annotations.NullMarked;
