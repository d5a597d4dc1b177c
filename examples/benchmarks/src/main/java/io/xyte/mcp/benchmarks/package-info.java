/**
 * What is measured, and how: {@code Benchmarks} is the command, each part of a run is a class, {@code load} makes the
 * calls and {@code server} has the servers to compare with.
 */
@NullMarked
package io.xyte.mcp.benchmarks;

import org.jspecify.annotations.NullMarked;
