/**
 * What the API says and takes: records of answers and of bodies. {@code XyteClient} makes and returns them; they know
 * nothing of how a call is made.
 */
@NullMarked
package io.xyte.client.model;

import org.jspecify.annotations.NullMarked;
