/**
 * The stand-in for the Xyte API that every server of a run calls, and the one device it knows. Started as a process by
 * the benchmarks, in-process by tests.
 */
@NullMarked
package io.xyte.mcp.benchmarks.upstream;

import org.jspecify.annotations.NullMarked;
