/** Tests of the hosted server over real sockets. Calls come from the build. */
@NullMarked
package io.xyte.mcp.sse;

import org.jspecify.annotations.NullMarked;
