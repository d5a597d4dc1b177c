package io.xyte.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every method of the protocol, against the simulated organization in the server's own process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {
    private StdioProcess server;

    @BeforeAll
    void start() throws Exception {
        server = StdioProcess.start(Map.of(), "--demo");
        assertThat(server.initialize().at("/result/serverInfo/version").textValue())
                .isNotEqualTo("unpackaged");
        server.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    }

    @AfterAll
    void end_leaves_nothing_unsaid() throws Exception {
        server.closeInput();
        assertThat(server.exitCode()).isZero();
        assertThat(server.rest()).isEmpty();
        assertThat(server.errors()).isEmpty();
        server.close();
    }

    @Test
    void tools_are_listed() throws Exception {
        assertThat(server.ask("tools/list", "{}").at("/result/tools").findValuesAsText("name"))
                .contains("xyte_list_devices", "xyte_send_command");
    }

    @Test
    void a_tool_reads_the_simulated_organization() throws Exception {
        JsonNode devices = payload(server.ask("tools/call", "{\"name\":\"xyte_list_devices\"}"));

        assertThat(devices.findValuesAsText("id")).isNotEmpty();
    }

    @Test
    void a_resource_is_read() throws Exception {
        JsonNode content = server.ask("resources/read", "{\"uri\":\"xyte://organization\"}")
                .at("/result/contents/0");

        assertThat(new ObjectMapper().readTree(content.get("text").textValue()).toString())
                .contains("Northwind Demo");
    }

    @Test
    void resources_templates_and_prompts_are_listed() throws Exception {
        assertThat(server.ask("resources/list", "{}").at("/result/resources")).isNotEmpty();
        assertThat(server.ask("resources/templates/list", "{}").at("/result/resourceTemplates"))
                .isNotEmpty();
        assertThat(server.ask("prompts/list", "{}").at("/result/prompts")).isNotEmpty();
    }

    @Test
    void a_prompt_is_rendered() throws Exception {
        JsonNode prompt = server.ask("prompts/list", "{}").at("/result/prompts/0");
        String argument = prompt.at("/arguments/0/name").textValue();
        JsonNode answer = server.ask(
                "prompts/get",
                "{\"name\":" + prompt.get("name") + ",\"arguments\":{\"" + argument + "\":\"Room 4.12\"}}");

        assertThat(answer.at("/result/messages/0/content/text").textValue()).contains("Room 4.12");
    }

    @Test
    void an_argument_is_completed() throws Exception {
        JsonNode answer = server.ask(
                "completion/complete",
                "{\"ref\":{\"type\":\"ref/resource\",\"uri\":\"xyte://devices/{id}\"},"
                        + "\"argument\":{\"name\":\"id\",\"value\":\"\"}}");

        assertThat(answer.at("/result/completion/values")).isNotEmpty();
    }

    private static JsonNode payload(JsonNode answer) throws Exception {
        assertThat(answer.at("/result/isError").booleanValue()).isFalse();
        return new ObjectMapper().readTree(answer.at("/result/content/0/text").textValue());
    }
}
