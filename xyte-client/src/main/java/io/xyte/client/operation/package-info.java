/**
 * The documented operations of the Xyte API as a table: one file per group, read by {@code XyteClient} for every call it
 * makes and by programs that browse the API. It sends nothing and knows no HTTP client.
 */
@NullMarked
package io.xyte.client.operation;

import org.jspecify.annotations.NullMarked;
