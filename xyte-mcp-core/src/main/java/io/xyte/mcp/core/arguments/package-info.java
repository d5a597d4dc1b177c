/**
 * Turns the arguments that a model sent into the record that a tool declares, leniently where that is safe, and says in
 * words what is wrong where it is not. Calls come from {@code catalog}.
 */
@NullMarked
package io.xyte.mcp.core.arguments;

import org.jspecify.annotations.NullMarked;
