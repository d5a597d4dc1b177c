/** The threads that calls run on, and how one call uses several. Calls come from {@code protocol} and {@code tools}. */
@NullMarked
package io.xyte.mcp.core.threads;

import org.jspecify.annotations.NullMarked;
