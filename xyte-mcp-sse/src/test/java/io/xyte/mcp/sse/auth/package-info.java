/** Tests of what sockets do not show of the checking of keys. Calls come from the build. */
@NullMarked
package io.xyte.mcp.sse.auth;

import org.jspecify.annotations.NullMarked;
