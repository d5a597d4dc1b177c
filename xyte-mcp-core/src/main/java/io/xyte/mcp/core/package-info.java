/** Placeholder. */
@NullMarked
package io.xyte.mcp.core;

import org.jspecify.annotations.NullMarked;
