/** A real browser for tests of pages. */
@NullMarked
package io.xyte.mcp.sse.browser;

import org.jspecify.annotations.NullMarked;
