/** Tests of the package of the same name. */
@NullMarked
package io.xyte.mcp.sse.token;

import org.jspecify.annotations.NullMarked;
