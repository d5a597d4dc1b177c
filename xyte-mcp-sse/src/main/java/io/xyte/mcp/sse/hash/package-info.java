/** How secrets and ids are named where they must not stand themselves. Used wherever something is kept under such a name. */
@NullMarked
package io.xyte.mcp.sse.hash;

import org.jspecify.annotations.NullMarked;
