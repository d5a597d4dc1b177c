/** The server's certificate and key: read from files, checked, and read again when the files change. Used by the listener. */
@NullMarked
package io.xyte.mcp.sse.tls;

import org.jspecify.annotations.NullMarked;
