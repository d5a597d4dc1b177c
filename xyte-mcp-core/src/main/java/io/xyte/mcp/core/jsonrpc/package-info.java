/** JSON-RPC 2.0 messages, read and written. Used by every transport and by the protocol engine. */
@NullMarked
package io.xyte.mcp.core.jsonrpc;

import org.jspecify.annotations.NullMarked;
