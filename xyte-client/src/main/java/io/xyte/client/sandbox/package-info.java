/**
 * A simulated Xyte organization behind a real loopback HTTP server, for demos, examples and tests. Everything starts at
 * {@link io.xyte.client.sandbox.XyteSandbox}; calls come in over HTTP only, so nothing here knows the client.
 */
@NullMarked
package io.xyte.client.sandbox;

import org.jspecify.annotations.NullMarked;
