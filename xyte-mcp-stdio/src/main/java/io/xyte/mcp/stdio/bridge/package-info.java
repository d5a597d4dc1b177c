/**
 * Carries the messages of one local client to a hosted server and back, over Streamable HTTP or HTTP+SSE. Called by the
 * command when it was given {@code --connect}.
 */
@NullMarked
package io.xyte.mcp.stdio.bridge;

import org.jspecify.annotations.NullMarked;
