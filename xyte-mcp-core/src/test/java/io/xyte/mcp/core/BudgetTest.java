package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ServerInfo;
import io.xyte.mcp.core.protocol.McpEngine;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.core.sdk.SdkServer;
import io.xyte.mcp.core.testing.Replies;
import io.xyte.mcp.core.testing.TestClient;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** What every client pays for, whether it calls a tool or not. */
class BudgetTest {
    private final XyteCatalog catalog = XyteCatalog.create();

    private String toolsList(Access access) {
        try (Organization organization = new Organization(catalog)) {
            SdkServer server = SdkServer.over(catalog, new ServerInfo("xyte-mcp", "Xyte MCP", "0"));
            Clock clock = Clock.systemUTC();
            Session session = new Session(
                    new McpEngine(server, clock),
                    organization.context(XyteSandbox.DEMO_KEY, access).caller(),
                    clock);
            Replies replies = new Replies();
            session.submit(TestClient.request(1, "tools/list", "{}"), replies, Runnable::run);
            return replies.await().orElseThrow().toString();
        }
    }

    @Test
    void the_list_of_tools_is_short() {
        assertThat(toolsList(Access.DEFAULT).length())
                .as("characters of tools/list")
                .isLessThanOrEqualTo(24_000);
        assertThat(catalog.tools(Access.DEFAULT)).hasSizeBetween(14, 25);
    }

    @Test
    void annotations_tell_the_effect_of_every_tool() {
        JsonNode tools = Organization.json(toolsList(Access.FULL)).at("/result/tools");
        assertThat(tools).hasSameSizeAs(catalog.tools(Access.FULL));
        for (JsonNode tool : tools) {
            Effect effect = Examples.description(tool.get("name").asText()).effect();
            JsonNode annotations = tool.get("annotations");
            assertThat(tool.get("title")).isEqualTo(annotations.get("title"));
            assertThat(annotations.get("readOnlyHint").booleanValue()).isEqualTo(effect == Effect.READS);
            assertThat(annotations.get("destructiveHint").booleanValue()).isEqualTo(effect == Effect.DESTROYS);
            assertThat(annotations.get("idempotentHint").booleanValue()).isEqualTo(effect == Effect.READS);
            assertThat(annotations.get("openWorldHint").booleanValue()).isTrue();
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
