/** Tests of the records: what is read, kept, written and hidden. */
@NullMarked
package io.xyte.client.model;

import org.jspecify.annotations.NullMarked;
