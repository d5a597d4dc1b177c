/**
 * From the bytes of one JSON-RPC message to the bytes of its answer. Every transport parses with {@code JsonRpc}, opens
 * a {@code Session} per client and lets the {@code McpEngine} answer on a thread of {@code Workers}.
 */
@NullMarked
package io.xyte.mcp.core.protocol;

import org.jspecify.annotations.NullMarked;
