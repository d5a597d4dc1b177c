/** What answers look like. */
@NullMarked
package io.xyte.mcp.core.answer;

import org.jspecify.annotations.NullMarked;
