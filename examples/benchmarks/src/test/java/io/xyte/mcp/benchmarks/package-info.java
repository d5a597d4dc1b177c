/** Tests of the parts of a run and of their tables; the command itself is run once, small, with real processes. */
@NullMarked
package io.xyte.mcp.benchmarks;

import org.jspecify.annotations.NullMarked;
