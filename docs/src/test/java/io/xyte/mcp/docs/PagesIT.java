package io.xyte.mcp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xyte.client.sandbox.XyteSandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages tell a reader to do is done: commands are typed, and clients' configurations are started or called. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the pages' commands are for a POSIX shell")
@Timeout(180)
class PagesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INITIALIZE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
            + "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"reader\",\"version\":\"1\"}}}";
    private static final String INITIALIZED = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}";

    private Desk desk;

    @BeforeAll
    void begin(@TempDir Path directory) throws IOException, InterruptedException {
        desk = Desk.in(directory);
    }

    @AfterAll
    void end() {
        if (desk != null) {
            desk.close();
        }
    }

    /** Equal ones once: many pages begin with the same commands. */
    static Stream<Snippet> commands() {
        return once(Snippet.ofPages("sh")
                .filter(snippet -> ShellLine.of(snippet.text()).stream()
                        .flatMap(line -> line.commands().stream())
                        .anyMatch(command -> Programs.isRun(command.program()))));
    }

    private static Stream<Snippet> once(Stream<Snippet> snippets) {
        Map<String, Snippet> byText = new LinkedHashMap<>();
        snippets.forEach(snippet -> byText.putIfAbsent(snippet.text(), snippet));
        return byText.values().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void commands_do_what_they_are_shown_for(Snippet snippet) throws Exception {
        Ended ended = Ended.of(desk.builder("bash", "-c", desk.script(snippet)));

        String said = ended.output().replace(XyteSandbox.DEMO_KEY, "KEY");
        assertThat(ended.code()).as(said).isZero();
        assertThat(said).doesNotContain("\"isError\":true", "\"error\":{");
    }

    static Stream<ClientEntry> started() {
        Map<String, ClientEntry> byFields = new LinkedHashMap<>();
        ClientConfigTest.local()
                .filter(entry -> !entry.command().get(0).equals("npx")) // .ci/run starts that one
                .forEach(entry -> byFields.putIfAbsent(entry.command() + "" + entry.environment(), entry));
        return byFields.values().stream();
    }

    @ParameterizedTest
    @MethodSource("started")
    void what_a_client_starts_lists_its_tools(ClientEntry entry) throws Exception {
        ProcessBuilder builder =
                desk.builder(entry.command().stream().map(desk::filledIn).toArray(String[]::new));
        entry.environment().forEach((name, value) -> builder.environment().put(name, desk.filledIn(value)));
        Process server = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader answers = server.inputReader(StandardCharsets.UTF_8)) {
            say(server, INITIALIZE);
            assertThat(answer(answers, 1).at("/result/serverInfo/name").asText())
                    .isEqualTo("xyte-mcp");
            say(server, INITIALIZED);
            say(server, LIST);
            assertThat(answer(answers, 2).at("/result/tools")).isNotEmpty();
        } finally {
            server.destroyForcibly();
        }
    }

    private static void say(Process server, String message) throws IOException {
        server.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
        server.getOutputStream().flush();
    }

    private static JsonNode answer(BufferedReader answers, int id) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            JsonNode message = JSON.readTree(line);
            if (message.path("id").asInt() == id) {
                return message;
            }
        }
        throw new AssertionError("it ended without an answer to " + id);
    }

    static Stream<ClientEntry> called() {
        return ClientConfigTest.hosted();
    }

    @ParameterizedTest
    @MethodSource("called")
    void the_address_that_a_client_calls_takes_its_headers(ClientEntry entry) throws Exception {
        HttpResponse<String> answer =
                desk.demo().post(desk.filledIn(entry.url()), filledIn(entry.headers()), INITIALIZE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"xyte-mcp\"");
    }

    private Map<String, String> filledIn(Map<String, String> headers) {
        Map<String, String> filled = new HashMap<>(headers);
        filled.replaceAll((name, value) -> desk.filledIn(value));
        return filled;
    }

    @Test
    void a_wrong_key_is_refused_so_that_the_others_prove_something() throws Exception {
        Map<String, String> headers = Map.of("Authorization", "Bearer canary-key-1");

        assertThat(desk.demo()
                        .post(desk.demo().address() + "/mcp", headers, INITIALIZE)
                        .statusCode())
                .isIn(401, 429); // the latter when traffic() came first
    }

    @Test
    void the_table_of_metrics_names_what_is_exported() throws Exception {
        traffic();

        String exported = desk.demo()
                .metrics()
                .lines()
                .filter(line -> line.startsWith("# TYPE"))
                .map(line -> line.split(" ")[2])
                .collect(Collectors.joining("\n"));

        assertThat(MetricsTable.names())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(exported).containsPattern("(?m)^" + name.replace("*", ".*") + "$"));
        assertThat(exported.lines().filter(name -> !name.endsWith("_max"))).allMatch(MetricsTable::covers);
    }

    private void traffic() throws Exception {
        Map<String, String> headers = new HashMap<>(Map.of("X-API-Key", XyteSandbox.DEMO_KEY));
        String mcp = desk.demo().address() + "/mcp";
        String session = desk.demo()
                .post(mcp, headers, INITIALIZE)
                .headers()
                .firstValue("Mcp-Session-Id")
                .orElseThrow();
        headers.put("Mcp-Session-Id", session);
        String call =
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\"xyte_get_device\","
                        + "\"arguments\":{\"device_id\":\"none\"}}}";
        assertThat(desk.demo().post(mcp, headers, call).body()).contains("\"isError\":true");
        assertThat(desk.demo().delete(mcp, headers).statusCode()).isEqualTo(204);
        Map<String, String> wrong = Map.of("X-API-Key", "canary-key-2");
        int status = 401;
        for (int i = 0; i < 10 * DemoServer.WRONG_KEYS && status == 401; i++) {
            status = desk.demo().post(mcp, wrong, INITIALIZE).statusCode();
        }
        assertThat(status).isEqualTo(429);
    }
}
