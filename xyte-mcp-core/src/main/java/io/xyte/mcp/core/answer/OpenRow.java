package io.xyte.mcp.core.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A row whose fields only the Xyte API knows. All its texts count as written by outsiders; it is written without a frame
 * of its own, and whoever makes it chooses among its fields.
 */
public record OpenRow(ObjectNode document) {}
