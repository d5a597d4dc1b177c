/**
 * The hosted server: flags, wiring, the pipeline that every request goes through, and the shutdown. Started by
 * {@code Main}.
 */
@NullMarked
package io.xyte.mcp.sse;

import org.jspecify.annotations.NullMarked;
