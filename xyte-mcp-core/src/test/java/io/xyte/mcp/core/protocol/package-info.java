/** Tests of the protocol engine, over a small catalogue and without a transport. */
@NullMarked
package io.xyte.mcp.core.protocol;

import org.jspecify.annotations.NullMarked;
