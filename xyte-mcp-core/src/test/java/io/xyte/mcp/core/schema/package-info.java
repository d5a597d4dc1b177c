/** Schemas of records. */
@NullMarked
package io.xyte.mcp.core.schema;

import org.jspecify.annotations.NullMarked;
