package io.xyte.mcp.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code xyte-mcp-stdio --connect} and the hosted server, both packed. */
class ConnectIT {
    private static final String TOOL = "xyte_get_organization";

    private static Program bridge(String key, String url) {
        String java = Path.of(Checkout.JAVA_HOME, "bin", "java").toString();
        return Program.start(
                Map.of("XYTE_API_KEY", key), List.of(java, "-jar", Checkout.LOCAL_SERVER.toString(), "--connect", url));
    }

    private static Program.Ended ended(Program bridge) {
        bridge.endInput();
        return bridge.end();
    }

    @Test
    void a_client_of_the_session_era_is_carried() {
        try (DemoServer server = DemoServer.start();
                Program bridge = bridge("demo-key", server.address() + "/mcp")) {
            Client client = new Client(bridge);

            assertThat(client.initialize().at("/result/serverInfo/name").textValue())
                    .isEqualTo("xyte-mcp");
            assertThat(client.ask("tools/list", "{}").at("/result/tools")).isNotEmpty();
            assertThat(client.call(TOOL).toString()).contains("Northwind Demo");
            assertThat(ended(bridge).code()).isZero();
        }
    }

    @Test
    void a_client_of_the_stateless_era_is_carried() {
        try (DemoServer server = DemoServer.start();
                Program bridge = bridge("demo-key-2", server.address() + "/mcp")) {
            Client client = new Client(bridge);

            assertThat(client.discover().at("/result/supportedVersions").toString())
                    .contains("2026-07-28");
            assertThat(client.callStateless(TOOL).toString()).contains("Contoso Lab");
            assertThat(ended(bridge).code()).isZero();
        }
    }

    @Test
    void the_address_of_http_sse_will_do() {
        try (DemoServer server = DemoServer.start();
                Program bridge = bridge("demo-key", server.address() + "/sse")) {
            Client client = new Client(bridge);
            client.initialize();

            assertThat(client.call(TOOL).toString()).contains("Northwind Demo");
            assertThat(ended(bridge).code()).isZero();
        }
    }

    @Test
    void a_server_that_was_restarted_in_mid_session_is_introduced_again_unseen() throws IOException {
        int port = Tools.freePort();
        try (Program bridge = bridge("demo-key", "http://127.0.0.1:" + port + "/mcp")) {
            Client client = new Client(bridge);
            try (DemoServer first = DemoServer.on(port)) {
                client.initialize();
                assertThat(client.call(TOOL).has("result")).isTrue();
                first.program().end(Program.TERMINATE);
            }
            int whileAway = client.request("tools/list", "{}");
            try (DemoServer second = DemoServer.on(port)) {
                assertThat(second.address()).endsWith(":" + port);
                assertThat(served(client, client.answer(whileAway))).isTrue();
                assertThat(client.call(TOOL).toString()).contains("Northwind Demo");
            }
        }
    }

    @Test
    void a_restarted_server_of_http_sse_is_found_again() throws IOException {
        int port = Tools.freePort();
        try (Program bridge = bridge("demo-key", "http://127.0.0.1:" + port + "/sse")) {
            Client client = new Client(bridge);
            try (DemoServer first = DemoServer.on(port)) {
                client.initialize();
                assertThat(client.call(TOOL).has("result")).isTrue();
                first.program().end(Program.TERMINATE);
            }
            int whileAway = client.request("tools/list", "{}");
            try (DemoServer second = DemoServer.on(port)) {
                assertThat(second.address()).endsWith(":" + port);
                assertThat(served(client, client.answer(whileAway))).isTrue();
            }
        }
    }

    /** On a busy machine the server may take longer to start than the bridge keeps a request. */
    private static boolean served(Client client, JsonNode first) {
        JsonNode answer = first;
        for (int again = 0; again < 5 && !answer.has("result"); again++) {
            assertThat(answer.at("/error/message").textValue()).contains("cannot be reached");
            answer = client.ask("tools/list", "{}");
        }
        return answer.has("result");
    }

    @Test
    void a_refused_key_is_told_and_not_repeated() {
        try (DemoServer server = DemoServer.start();
                Program bridge = bridge("canary-key-1", server.address() + "/mcp")) {
            Client client = new Client(bridge);

            JsonNode answer = client.ask("initialize", "{\"protocolVersion\":\"2025-11-25\"}");

            assertThat(answer.at("/error/message").textValue()).contains("key").doesNotContain("canary");
            assertThat(ended(bridge).errors()).doesNotContain("canary");
        }
    }

    @Test
    void a_call_that_finds_no_server_is_not_made_and_says_so() throws IOException {
        int port = Tools.freePort();
        try (Program bridge = bridge("demo-key", "http://127.0.0.1:" + port + "/mcp")) {
            Client client = new Client(bridge);
            try (DemoServer server = DemoServer.on(port)) {
                client.initialize();
                server.program().end(Program.TERMINATE);
            }

            assertThat(client.call(TOOL).at("/result/content/0/text").textValue())
                    .contains("cannot be reached", "was not made");
        }
    }
}
