package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.XyteSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of an access token, by the commands that an operator types. */
class TokenIT {
    private static final Pattern TOKEN = Pattern.compile("xmt_[0-9a-f]{56}");
    private static final String ORGANIZATION = "xyte_get_organization";

    @TempDir
    private Path data = Path.of("");

    private final XyteSandbox xyte = XyteSandbox.start();

    @AfterEach
    void stop() {
        xyte.close();
    }

    private JarProcess serve(Map<String, String> environment, String... flags) {
        List<String> all = new ArrayList<>(List.of("--port", "0", "--data-dir", data.toString()));
        all.addAll(List.of("--xyte-base-url", xyte.baseUri().toString()));
        all.addAll(List.of(flags));
        return JarProcess.start(environment, "", all.toArray(String[]::new));
    }

    /** Runs a command to its end; gives its exit code and all that it said. */
    private Map.Entry<Integer, String> token(Map<String, String> environment, String input, String... words) {
        List<String> all = new ArrayList<>(List.of("token"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data-dir", data.toString()));
        if (words[0].equals("create")) {
            all.addAll(List.of("--xyte-base-url", xyte.baseUri().toString()));
        }
        try (JarProcess command = JarProcess.start(environment, input, all.toArray(String[]::new))) {
            int code = command.exitCode();
            return Map.entry(code, command.said());
        }
    }

    private String create(String input, String... words) {
        List<String> all = new ArrayList<>(List.of("create"));
        all.addAll(List.of(words));
        Map.Entry<Integer, String> made = token(Map.of(), input, all.toArray(String[]::new));
        Matcher token = TOKEN.matcher(made.getValue());
        assertThat(token.find()).as(made.getValue()).isTrue();
        assertThat(made.getKey()).isZero();
        return token.group();
    }

    @Test
    void a_token_is_made_used_on_both_doors_revoked_and_refused() throws IOException {
        String text = create(XyteSandbox.DEMO_KEY + "\n", "--label", "anna", "--expires", "90d");
        try (JarProcess server = serve(Map.of())) {
            McpHttp anna = new McpHttp(server.address(), text);
            assertThat(anna.postIn(anna.openSession(), call(1, ORGANIZATION, "{}"))
                            .body())
                    .contains("Northwind Demo");
            try (Events stream = anna.listen("/sse")) {
                String endpoint = stream.data("endpoint");
                anna.post(endpoint, initialize());
                stream.message();
                anna.post(endpoint, call(2, ORGANIZATION, "{}"));
                assertThat(stream.message().toString()).contains("Northwind Demo");

                assertThat(token(Map.of(), "", "revoke", "anna").getValue()).contains("Revoked: anna");

                Waiting.until(() -> anna.post("/mcp", initialize()).statusCode() == 401);
                readToEnd(stream);
            }
            assertThat(token(Map.of(), "", "list").getValue())
                    .contains("anna", "operator", "revoked")
                    .doesNotContain(text, XyteSandbox.DEMO_KEY);
            assertThat(server.said()).doesNotContain(text, text.substring(4, 24));
        }
        assertNothingInTheClear(text);
    }

    private static void readToEnd(Events stream) {
        for (String line = stream.line(); line != null; line = stream.line()) {
            assertThat(line).as("a comment, or what ends an event").isIn(":", "");
        }
    }

    private void assertNothingInTheClear(String text) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(text.substring(4, 24), XyteSandbox.DEMO_KEY);
            }
        }
    }

    @Test
    void a_server_that_runs_takes_a_token_made_meanwhile() {
        try (JarProcess server = serve(Map.of())) {
            McpHttp anna = new McpHttp(server.address(), create("demo-key-2\n", "--label", "anna", "--role", "reader"));

            Waiting.until(() -> anna.post("/mcp", initialize()).statusCode() == 200);
            assertThat(anna.postIn(anna.openSession(), call(1, ORGANIZATION, "{}"))
                            .body())
                    .contains("Contoso Lab");
        }
    }

    @Test
    void a_server_of_one_organization_needs_a_token_and_then_takes_nothing_else() {
        Map<String, String> key = Map.of("XYTE_API_KEY", XyteSandbox.DEMO_KEY);
        try (JarProcess refused = serve(key, "--single-tenant")) {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.said()).contains("token create --server-key").doesNotContain("demo-key");
        }
        String text = create("", "--label", "anna", "--server-key");
        try (JarProcess server = serve(key, "--single-tenant")) {
            McpHttp anna = new McpHttp(server.address(), text);
            assertThat(anna.postIn(anna.openSession(), call(1, ORGANIZATION, "{}"))
                            .body())
                    .contains("Northwind Demo");
            assertThat(new McpHttp(server.address(), XyteSandbox.DEMO_KEY)
                            .post("/mcp", initialize())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void what_cannot_be_is_refused_in_one_line_without_the_key() {
        assertThat(token(Map.of(), "canary-key-1\n", "create", "--label", "anna"))
                .satisfies(wrong -> {
                    assertThat(wrong.getKey()).isEqualTo(2);
                    assertThat(wrong.getValue())
                            .contains("Xyte does not know this API key")
                            .doesNotContain("canary");
                });
        assertThat(token(Map.of(), "", "create", "--label", "anna").getValue()).contains("XYTE_API_KEY must hold");
        assertThat(token(Map.of(), "", "revoke", "anna").getValue()).contains("there is no token anna");
        assertThat(token(Map.of("XYTE_API_KEY", "demo-key"), "", "create", "--label", "anna", "--expires", "soon")
                        .getValue())
                .contains("--expires must be like");
    }
}
