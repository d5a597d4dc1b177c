/**
 * What protects the server before there is a request: limits of connections and of the time they may take. Used by the
 * listener.
 */
@NullMarked
package io.xyte.mcp.sse.door;

import org.jspecify.annotations.NullMarked;
