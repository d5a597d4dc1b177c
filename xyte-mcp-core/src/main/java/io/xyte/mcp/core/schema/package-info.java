/**
 * Reads records by reflection and describes them in JSON Schema, so that arguments and answers are declared once, as
 * Java. Calls come from {@code arguments}, {@code answer} and {@code catalog}.
 */
@NullMarked
package io.xyte.mcp.core.schema;

import org.jspecify.annotations.NullMarked;
