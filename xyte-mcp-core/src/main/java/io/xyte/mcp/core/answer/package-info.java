/**
 * Shapes what a tool found for a model: compact JSON, cleaned of what outsiders hide in texts, cut to a size, in pages
 * with cursors. Calls come from {@code catalog}, which hands over the records that the tools made.
 */
@NullMarked
package io.xyte.mcp.core.answer;

import org.jspecify.annotations.NullMarked;
