/** Tests of counted usage. */
@NullMarked
package io.xyte.mcp.sse.usage;

import org.jspecify.annotations.NullMarked;
