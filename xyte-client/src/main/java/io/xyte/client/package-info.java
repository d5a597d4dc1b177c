/**
 * A client of the Xyte API: {@link io.xyte.client.XyteClient} is the way in. Programs call it from any thread; each method
 * sends its call, waits and returns a record or throws an {@link io.xyte.client.XyteException}.
 */
@NullMarked
package io.xyte.client;

import org.jspecify.annotations.NullMarked;
