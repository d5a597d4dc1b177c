/** Placeholder. */
@NullMarked
package io.xyte.mcp.sse;

import org.jspecify.annotations.NullMarked;
