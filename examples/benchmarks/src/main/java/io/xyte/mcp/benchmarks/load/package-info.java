/**
 * The load generator: one thread with a selector, so that it stays light beside the server it measures, and so that a
 * figure is the server's. Called by the benchmarks, or by its own command against any running server.
 */
@NullMarked
package io.xyte.mcp.benchmarks.load;

import org.jspecify.annotations.NullMarked;
