package io.xyte.mcp.core.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the server tells of itself.
 *
 * @param info name, title and version, as MCP's {@code Implementation}
 * @param capabilities as MCP's {@code ServerCapabilities}
 * @param instructions the rules for the model
 */
public record ServerCard(ObjectNode info, ObjectNode capabilities, String instructions) {}
