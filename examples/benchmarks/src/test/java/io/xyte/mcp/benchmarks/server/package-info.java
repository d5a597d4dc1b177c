/** Tests of the servers that are measured. */
@NullMarked
package io.xyte.mcp.benchmarks.server;

import org.jspecify.annotations.NullMarked;
