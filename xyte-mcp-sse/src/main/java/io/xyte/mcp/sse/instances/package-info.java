/**
 * Several instances of this server as one: sessions, responses, streams and messages find each other through Redis. Called
 * by sessions and transports through {@code Peers}; each instance reads one channel for all and one of its own.
 */
@NullMarked
package io.xyte.mcp.sse.instances;

import org.jspecify.annotations.NullMarked;
