package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static io.xyte.mcp.sse.McpHttp.json;
import static io.xyte.mcp.sse.McpHttp.request;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed server, as {@code java -jar} starts it. */
class ServerIT {
    private static final String NOWHERE = "http://127.0.0.1:9";

    @Test
    void the_demonstration_answers_a_client() {
        try (JarProcess server = JarProcess.start("--demo", "--port", "0")) {
            McpHttp client = new McpHttp(server.address(), "demo-key");
            String session = client.openSession();

            assertThat(client.postIn(session, request(1, "tools/list", "{}")).body())
                    .contains("xyte_list_devices");
            assertThat(client.postIn(session, call(2, "xyte_get_organization", "{}"))
                            .body())
                    .contains("Northwind Demo");
            assertThat(server.said()).contains("claude mcp add", "mcpServers", "curl");
        }
    }

    @Test
    void sigterm_ends_streams_as_they_should_and_the_process_with_0() {
        try (JarProcess server = JarProcess.start("--demo", "--port", "0")) {
            Events stream = new McpHttp(server.address(), "demo-key").listen("/sse");
            stream.data("endpoint");

            server.terminate();

            // a stream that is cut would throw here
            assertThat(stream.line()).isNull();
            assertThat(server.exitCode()).isZero();
        }
    }

    @Test
    void keys_stay_out_of_what_it_writes() {
        try (JarProcess server = JarProcess.start("--port", "0", "--xyte-base-url", NOWHERE)) {
            McpHttp client = new McpHttp(server.address(), "canary-key-1");

            assertThat(client.post("/mcp", initialize()).statusCode()).isEqualTo(503);
            assertThat(client.post("/messages?session=canary-session", initialize())
                            .statusCode())
                    .isEqualTo(503);
            assertThat(client.get("/canary-path?canary=1").statusCode()).isEqualTo(404);
            assertThat(client.post("/mcp", "{\"canary\":", "Content-Type", "canary/x", "Origin", "http://canary")
                            .statusCode())
                    .isEqualTo(403);

            server.terminate();
            assertThat(server.exitCode()).isZero();
            assertThat(server.said()).contains("was refused").doesNotContain("canary");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--host=0.0.0.0", "--toolsets=cars", "--port=abc"})
    void a_wrong_setting_ends_it_with_2_and_one_line(String flag) {
        try (JarProcess server = JarProcess.start(flag)) {
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(server.said().strip().lines()).hasSize(1);
        }
    }

    @Test
    void version_is_that_of_the_build() {
        try (JarProcess server = JarProcess.start("--version")) {
            assertThat(server.exitCode()).isZero();
            assertThat(server.said()).matches("xyte-mcp-sse \\d+\\.\\d+\\.\\d+\\S*\\s+");
        }
    }

    @Test
    void initialize_names_the_version_of_the_build() {
        try (JarProcess server = JarProcess.start("--demo", "--port", "0")) {
            String answer = new McpHttp(server.address(), "demo-key")
                    .post("/mcp", initialize())
                    .body();

            assertThat(json(answer).at("/result/serverInfo/version").textValue())
                    .matches("\\d+\\.\\d+\\.\\d+.*");
        }
    }
}
