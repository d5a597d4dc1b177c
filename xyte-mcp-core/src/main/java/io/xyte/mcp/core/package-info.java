/**
 * The MCP server without its transports. A message goes {@code protocol} → {@code catalog} → {@code tools},
 * {@code resources} or {@code prompts} → {@code io.xyte.client}. The launchers bring bytes and callers.
 */
@NullMarked
package io.xyte.mcp.core;

import org.jspecify.annotations.NullMarked;
