/** The server's own data on disk: its directory and the embedded database in it. Called by whoever keeps something. */
@NullMarked
package io.xyte.mcp.sse.store;

import org.jspecify.annotations.NullMarked;
