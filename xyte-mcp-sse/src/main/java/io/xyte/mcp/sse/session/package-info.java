/**
 * The sessions that clients have open, of both wires, with their limits. Used by the transports; a session belongs to
 * the caller who opened it and does not exist for anybody else.
 */
@NullMarked
package io.xyte.mcp.sse.session;

import org.jspecify.annotations.NullMarked;
