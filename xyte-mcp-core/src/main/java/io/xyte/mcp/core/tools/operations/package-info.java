/**
 * The tools that reach every operation of the Xyte API by its key: list, describe, read and write. What a call may hold
 * stands in the client's table of operations and is checked against it before anything is sent. Calls come from
 * {@code catalog}.
 */
@NullMarked
package io.xyte.mcp.core.tools.operations;

import org.jspecify.annotations.NullMarked;
