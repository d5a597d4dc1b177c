/**
 * The way of one call: {@code Calls} has the whole of it in one place. Used by the groups of {@code XyteClient}; not
 * meant for programs that embed the client, and free to change.
 */
@NullMarked
package io.xyte.client.call;

import org.jspecify.annotations.NullMarked;
