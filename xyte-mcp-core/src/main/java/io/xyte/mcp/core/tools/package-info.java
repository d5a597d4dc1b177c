/**
 * The tools, one file each: definition, arguments, answer and call. {@code Tools} lists them. Calls come from
 * {@code catalog}, with arguments that are already checked, and go to the Xyte client.
 */
@NullMarked
package io.xyte.mcp.core.tools;

import org.jspecify.annotations.NullMarked;
