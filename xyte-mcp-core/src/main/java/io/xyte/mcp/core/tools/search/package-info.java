/**
 * {@code search} and {@code fetch} in the shape that ChatGPT wants: one query language over devices, tickets, incidents
 * and spaces, and ids that any instance can resolve, so that nothing is kept between calls. Calls come from
 * {@code catalog}.
 */
@NullMarked
package io.xyte.mcp.core.tools.search;

import org.jspecify.annotations.NullMarked;
