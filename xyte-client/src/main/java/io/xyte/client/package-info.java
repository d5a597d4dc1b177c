/** Placeholder. */
@NullMarked
package io.xyte.client;

import org.jspecify.annotations.NullMarked;
