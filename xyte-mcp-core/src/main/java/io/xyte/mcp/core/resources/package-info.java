/**
 * The addresses that clients may read. Each shows what a tool answers, so there is one way of reading and shaping.
 * Calls come from {@code catalog}.
 */
@NullMarked
package io.xyte.mcp.core.resources;

import org.jspecify.annotations.NullMarked;
