/**
 * The hosted server: its settings, the wiring of its parts, and the pipeline that every request goes through. Started by
 * {@code command}.
 */
@NullMarked
package io.xyte.mcp.sse;

import org.jspecify.annotations.NullMarked;
