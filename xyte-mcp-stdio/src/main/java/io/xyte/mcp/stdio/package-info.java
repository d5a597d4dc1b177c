/** Placeholder. */
@NullMarked
package io.xyte.mcp.stdio;

import org.jspecify.annotations.NullMarked;
