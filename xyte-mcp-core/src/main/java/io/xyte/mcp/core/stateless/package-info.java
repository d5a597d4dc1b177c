/**
 * The stateless era of MCP, revision 2026-07-28: every request brings its version and the client's capabilities. Called
 * by {@code protocol}; the SDK's own support can take this package's place when it comes.
 */
@NullMarked
package io.xyte.mcp.core.stateless;

import org.jspecify.annotations.NullMarked;
