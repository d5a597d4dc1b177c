/** Tests of the load generator: its parsers on bytes, the whole of it against the comparison servers. */
@NullMarked
package io.xyte.mcp.benchmarks.load;

import org.jspecify.annotations.NullMarked;
