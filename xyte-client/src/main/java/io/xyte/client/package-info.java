/** A typed, blocking client of the Xyte API: key in, records out. Knows nothing of MCP. */
@NullMarked
package io.xyte.client;

import org.jspecify.annotations.NullMarked;
