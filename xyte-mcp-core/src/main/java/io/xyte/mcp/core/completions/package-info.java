/**
 * Values for ids and names while a person types them, read from the organization within a bound. Calls come from
 * {@code resources} and {@code prompts}.
 */
@NullMarked
package io.xyte.mcp.core.completions;

import org.jspecify.annotations.NullMarked;
