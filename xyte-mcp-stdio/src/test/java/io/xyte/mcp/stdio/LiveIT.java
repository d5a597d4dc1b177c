package io.xyte.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.XyteSandbox;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key and an address from the environment, as with a real organization. */
class LiveIT {
    private final XyteSandbox xyte = XyteSandbox.start();

    @AfterEach
    void stop() {
        xyte.close();
    }

    @ParameterizedTest
    @CsvSource({"demo-key, Northwind Demo", "demo-key-2, Contoso Lab"})
    void the_key_decides_on_the_organization(String key, String organization) throws Exception {
        try (StdioProcess server = start(key)) {
            server.initialize();

            assertThat(server.ask("tools/call", "{\"name\":\"xyte_get_organization\"}")
                            .toString())
                    .contains(organization);
        }
    }

    @Test
    void nothing_is_sent_before_a_call_needs_it() throws Exception {
        try (StdioProcess server = start("demo-key")) {
            server.initialize();
            server.ask("tools/list", "{}");

            assertThat(xyte.requests()).isEmpty();
        }
    }

    @Test
    void a_key_that_xyte_refuses_is_told_to_the_model_and_shown_nowhere() throws Exception {
        try (StdioProcess server = start("canary-key-1")) {
            server.initialize();
            JsonNode answer = server.ask("tools/call", "{\"name\":\"xyte_get_organization\"}");
            server.closeInput();

            assertThat(answer.at("/result/isError").booleanValue()).isTrue();
            assertThat(answer.toString()).doesNotContain("canary");
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    void flags_narrow_what_is_listed_and_called() throws Exception {
        try (StdioProcess server = start("demo-key", "--read-only", "--toolsets", "devices,commands")) {
            server.initialize();

            assertThat(server.ask("tools/list", "{}").at("/result/tools").findValuesAsText("name"))
                    .contains("xyte_list_devices", "xyte_list_commands")
                    .doesNotContain("xyte_send_command", "xyte_list_tickets");
            assertThat(server.ask("tools/call", "{\"name\":\"xyte_send_command\"}")
                            .at("/error/message")
                            .textValue())
                    .isEqualTo("Unknown tool: xyte_send_command");
        }
    }

    private StdioProcess start(String key, String... arguments) throws Exception {
        return StdioProcess.start(
                Map.of("XYTE_API_KEY", key, "XYTE_BASE_URL", xyte.baseUri().toString()), arguments);
    }
}
