/** Whether this server can do its work at the moment, for balancers that ask {@code /readyz}. */
@NullMarked
package io.xyte.mcp.sse.ready;

import org.jspecify.annotations.NullMarked;
