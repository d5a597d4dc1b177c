package io.xyte.mcp.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xyte.client.sandbox.XyteSandbox;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code ./xyte-mcp}, the first command that a newcomer types. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptIT {
    private static final Pattern JSON_LINE = Pattern.compile("(?m)^ *(\\{\"mcpServers\".*})$");
    private static final Pattern CURL = Pattern.compile("(?m)^curl\\n((?: +\\S.*\\n)+)");

    private Program demo;
    private String guide;

    @BeforeAll
    void start() {
        demo = Program.start(Map.of(), Checkout.script("demo", "--port", "0"));
        guide = demo.until("tools/call");
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    @Test
    void the_demo_prints_an_address_and_keys() {
        assertThat(guide).containsPattern("http://127\\.0\\.0\\.1:[1-9]\\d*/mcp");
        assertThat(guide.contains(XyteSandbox.DEMO_KEY + " ")).isTrue();
        assertThat(guide.contains(XyteSandbox.DEMO_KEY_2 + " ")).isTrue();
        assertThat(guide).contains("claude mcp add --transport http");
    }

    @Test
    void the_demo_prints_configuration_that_parses() throws Exception {
        Matcher configuration = JSON_LINE.matcher(guide);
        assertThat(configuration.find()).isTrue();
        JsonNode servers = new ObjectMapper().readTree(configuration.group(1)).get("mcpServers");
        assertThat(servers.elements().next().get("command").textValue()).isEqualTo("npx");
    }

    @Test
    void the_printed_curl_commands_call_a_tool() throws Exception {
        Matcher curl = CURL.matcher(guide);
        assertThat(curl.find()).isTrue();

        Program.Ended ended = Program.run(Map.of(), List.of("bash", "-ec", curl.group(1)));

        assertThat(ended.code()).as(ended.errors()).isZero();
        JsonNode result = new ObjectMapper().readTree(ended.output()).get("result");
        assertThat(result.at("/content/0/text").textValue()).contains("\"items\":[{");
    }

    @Test
    void the_help_of_the_local_server_is_shown() {
        Program.Ended ended = Program.run(Map.of(), Checkout.script("stdio", "--help"));

        assertThat(ended.output()).startsWith("Usage: xyte-mcp-stdio");
        assertThat(ended.code()).isZero();
    }

    @Test
    void an_unknown_command_is_answered_with_the_usage_and_code_2() {
        Program.Ended ended = Program.run(Map.of(), Checkout.script("dance"));

        assertThat(ended.errors()).startsWith("Usage: ./xyte-mcp");
        assertThat(ended.output()).isEmpty();
        assertThat(ended.code()).isEqualTo(2);
    }
}
