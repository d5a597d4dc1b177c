/** Tests of the package of the same name. */
@NullMarked
package io.xyte.mcp.sse.limit;

import org.jspecify.annotations.NullMarked;
