/** Starts the measured processes, reads their memory and processor time, and ends them. Called by the benchmarks. */
@NullMarked
package io.xyte.mcp.benchmarks.process;

import org.jspecify.annotations.NullMarked;
