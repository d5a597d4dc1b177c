/** Tests of the client over real sockets, and what they share: a stubbed API and a raw server. */
@NullMarked
package io.xyte.client;

import org.jspecify.annotations.NullMarked;
