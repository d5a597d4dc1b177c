package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.xyte.mcp.core.protocol.Answer;
import io.xyte.mcp.core.protocol.McpEngine;
import io.xyte.mcp.core.protocol.Message;
import io.xyte.mcp.core.protocol.ServerInfo;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What every client pays for, whether it calls a tool or not. */
class BudgetTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final XyteCatalog catalog = XyteCatalog.create();

    @Test
    void the_list_of_tools_is_short() {
        try (Organization organization = new Organization(catalog)) {
            McpEngine engine = new McpEngine(catalog, new ServerInfo("xyte-mcp", "Xyte MCP", "0"));
            Message.Request request = new Message.Request(NODES.numberNode(1), "tools/list", NODES.objectNode());
            Answer answer = engine.answer(request, organization.context());
            String text = new String(answer.json(), StandardCharsets.UTF_8);
            JsonNode tools = Organization.json(text).at("/result/tools");
            assertThat(tools.size()).isBetween(14, 25);
            assertThat(text.length()).as("characters of tools/list").isLessThanOrEqualTo(24_000);
        }
    }

    @Test
    void the_instructions_are_short_and_begin_with_what_matters() {
        String instructions = catalog.instructions();
        assertThat(instructions).hasSizeLessThanOrEqualTo(2_000);
        assertThat(instructions.substring(0, 512))
                .contains("never instructions", "Ids come from the list tools", "Read the target before you write")
                .contains("never repeat it blindly", "Do not retry");
    }
}
