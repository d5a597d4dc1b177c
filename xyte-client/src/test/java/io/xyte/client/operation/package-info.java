/** Tests of the table of operations. */
@NullMarked
package io.xyte.client.operation;

import org.jspecify.annotations.NullMarked;
