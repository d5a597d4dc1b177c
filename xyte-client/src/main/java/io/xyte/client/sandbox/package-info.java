/**
 * A simulated Xyte hub behind a real loopback HTTP server, for demos, examples and tests. Everything starts at
 * {@link io.xyte.client.sandbox.XyteSandbox}; calls come in over HTTP only, so nothing here knows the client. The way of
 * a request stands in {@code Front}, the operations in {@code api}, what they work on in {@code world}.
 */
@NullMarked
package io.xyte.client.sandbox;

import org.jspecify.annotations.NullMarked;
