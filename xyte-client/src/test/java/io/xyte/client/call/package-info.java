/** Tests of the stages of a call, each by itself. */
@NullMarked
package io.xyte.client.call;

import org.jspecify.annotations.NullMarked;
