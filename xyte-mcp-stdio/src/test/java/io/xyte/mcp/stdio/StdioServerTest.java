package io.xyte.mcp.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.xyte.mcp.core.catalog.Change;
import io.xyte.mcp.core.catalog.ServerInfo;
import io.xyte.mcp.core.protocol.Changes;
import io.xyte.mcp.core.protocol.McpEngine;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.core.protocol.Workers;
import io.xyte.mcp.core.sdk.SdkServer;
import io.xyte.mcp.core.testing.TestCallers;
import io.xyte.mcp.core.testing.TestCatalog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StdioServerTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":\"ping\",\"method\":\"ping\"}";
    private static final String GARBAGE = "garbage";
    private static final String INTRODUCTION = "{\"jsonrpc\":\"2.0\",\"id\":\"hello\",\"method\":\"initialize\","
            + "\"params\":{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"elicitation\":{}}}}";

    private static final String ASKING =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"asking\"}}";

    private static final ServerInfo INFO = new ServerInfo("test", "Test", "1");

    private final TestCatalog catalog = new TestCatalog();
    private final Changes changes = new Changes();
    private final ExecutorService workers = Workers.create();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        catalog.gate().open();
        workers.shutdown();
    }

    @Test
    void every_request_before_the_end_of_input_is_answered() throws Exception {
        CompletableFuture<Void> served = serve(Limits.DEFAULT, slow(1), slow(2), PING);
        catalog.gate().awaitArrived(2);
        catalog.gate().open();
        join(served);

        assertThat(answered()).containsExactlyInAnyOrder("1", "2", "\"ping\"");
    }

    @Test
    void what_takes_too_long_after_the_end_of_input_is_left() throws Exception {
        Limits impatient = new Limits(1000, 10, 1, Duration.ofMillis(20));
        join(serve(impatient, slow(1)));

        assertThat(answers()).isEmpty();
    }

    @Test
    void a_malformed_line_is_answered_and_the_next_one_is_read() throws Exception {
        join(serve(Limits.DEFAULT, GARBAGE, "", "[]", PING));

        assertThat(answers().stream().map(answer -> answer.at("/error/code").intValue()))
                .containsExactly(-32700, -32600, 0);
    }

    @Test
    void a_batch_is_answered_on_one_line_where_the_revision_has_batches() throws Exception {
        PipedOutputStream client = new PipedOutputStream();
        InputStream input = new PipedInputStream(client);
        CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serveNow(Limits.DEFAULT, input));
        write(client, INTRODUCTION.replace("2025-11-25", "2025-03-26"));
        awaitOutput("hello");
        write(client, "[" + PING + "," + PING.replace("\"ping\",", "\"pong\",") + "]");
        client.close();
        join(served);

        assertThat(answers()).hasSize(2);
        assertThat(answers().get(1).findValuesAsText("id")).containsExactlyInAnyOrder("ping", "pong");
    }

    private static void write(OutputStream client, String line) throws IOException {
        client.write((line + "\n").getBytes(UTF_8));
        client.flush();
    }

    private void awaitOutput(String words) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!output.toString(UTF_8).contains(words)) {
            assertThat(System.nanoTime()).as(words).isLessThan(limit);
            Thread.onSpinWait();
        }
    }

    @Test
    void a_line_that_is_too_long_is_answered_and_the_next_one_is_read() throws Exception {
        join(serve(new Limits(100, 10, 1, Duration.ofSeconds(20)), "x".repeat(101), PING));

        assertThat(answers().get(0))
                .hasToString("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,"
                        + "\"message\":\"Invalid request: a message must have at most 100 bytes\"}}");
        assertThat(answers().get(1).has("result")).isTrue();
    }

    @Test
    void notifications_and_responses_get_no_answer() throws Exception {
        join(serve(
                Limits.DEFAULT,
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"));

        assertThat(answers()).isEmpty();
    }

    @Test
    void a_cancelled_call_is_not_answered() throws Exception {
        CompletableFuture<Void> served = serve(
                Limits.DEFAULT,
                slow(1),
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}",
                PING);
        join(served);

        assertThat(answered()).containsExactly("\"ping\"");
    }

    @Test
    void progress_comes_before_the_answer() throws Exception {
        join(serve(
                Limits.DEFAULT,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
                        + "\"params\":{\"name\":\"steps\",\"_meta\":{\"progressToken\":\"t\"}}}"));

        assertThat(answers()).hasSize(4);
        assertThat(answers().get(0).get("method").textValue()).isEqualTo("notifications/progress");
        assertThat(answers().get(3).has("result")).isTrue();
    }

    @Test
    void a_call_that_asks_its_client_ends_with_the_input() throws Exception {
        join(serve(Limits.DEFAULT, INTRODUCTION, ASKING));

        // the input ended before an answer could come: the call is told so, and waits for nobody
        JsonNode question = only("method", "elicitation/create");
        assertThat(question.has("id")).isTrue();
        assertThat(only("id", "1").at("/result/isError").booleanValue()).isTrue();
    }

    @Test
    void a_response_reaches_the_call_that_asked() throws Exception {
        CompletableFuture<Void> served;
        try (PipedOutputStream client = new PipedOutputStream()) {
            InputStream input = new PipedInputStream(client);
            served = CompletableFuture.runAsync(() -> serveNow(Limits.DEFAULT, input));
            client.write((INTRODUCTION + "\n" + ASKING + "\n").getBytes(UTF_8));
            respond(client, awaitQuestion("Really first?"), "accept");
            respond(client, awaitQuestion("Really second?"), "decline");
        }
        join(served);

        assertThat(only("id", "1").at("/result/content/0/text").textValue()).isEqualTo("accept and decline");
    }

    private static void respond(OutputStream client, JsonNode question, String action) throws IOException {
        String response =
                "{\"jsonrpc\":\"2.0\",\"id\":" + question.get("id") + ",\"result\":{\"action\":\"" + action + "\"}}\n";
        client.write(response.getBytes(UTF_8));
        client.flush();
    }

    private JsonNode awaitQuestion(String words) throws IOException {
        return await("/params/message", words);
    }

    private JsonNode awaitAnswer(String id) throws IOException {
        return await("/id", id);
    }

    private JsonNode await(String member, String value) throws IOException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < limit) {
            for (JsonNode message : answers()) {
                if (message.at(member).asText().equals(value)) {
                    return message;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no " + value + " in " + output.toString(UTF_8));
    }

    @Test
    void a_response_is_read_while_as_many_calls_as_may_run_wait_for_one() throws Exception {
        Limits one = new Limits(1000, 1, 1, Duration.ofSeconds(60));
        CompletableFuture<Void> served;
        try (PipedOutputStream client = new PipedOutputStream()) {
            InputStream input = new PipedInputStream(client);
            served = CompletableFuture.runAsync(() -> serveNow(one, input));
            client.write((INTRODUCTION + "\n" + ASKING + "\n" + PING + "\n").getBytes(UTF_8));
            respond(client, awaitQuestion("Really first?"), "accept");
            respond(client, awaitQuestion("Really second?"), "accept");
            awaitAnswer("1");
        }
        join(served);

        assertThat(only("id", "1").at("/result/content/0/text").textValue()).isEqualTo("accept and accept");
        assertThat(only("id", "ping").has("result")).isTrue();
    }

    @Test
    void calls_that_wait_for_a_client_that_never_responds_are_not_taken_without_end() throws Exception {
        Limits one = new Limits(1000, 1, 1, Duration.ofSeconds(60));
        String[] lines = new String[20];
        lines[0] = INTRODUCTION;
        for (int id = 1; id < lines.length; id++) {
            lines[id] = ASKING.replace("\"id\":1", "\"id\":" + id);
        }
        join(serve(one, lines));

        // each further one was read only when those before it waited
        assertThat(answers().stream().filter(answer -> answer.at("/error/code").intValue() == -32000))
                .hasSize(14);
    }

    @Test
    void the_client_is_told_of_changes() throws Exception {
        CompletableFuture<Void> served;
        try (PipedOutputStream client = new PipedOutputStream()) {
            InputStream input = new PipedInputStream(client);
            StdioServer server = server(Limits.DEFAULT, offersThatChange());
            served = CompletableFuture.runAsync(() -> serveNow(server, input));
            client.write((INTRODUCTION + "\n").getBytes(UTF_8));
            awaitAnswer("hello");
            changes.tell(Change.OfList.TOOLS);
        }
        join(served);

        assertThat(only("method", "notifications/tools/list_changed")).isNotNull();
    }

    @Test
    void one_subscription_too_many_is_refused_and_calls_go_on() throws Exception {
        Limits one = new Limits(1000, 1, 1, Duration.ofSeconds(60));
        join(serve(one, listen(1), listen(2), PING));

        assertThat(only("id", "2").at("/error/code").intValue()).isEqualTo(-32000);
        assertThat(only("id", "ping").has("result")).isTrue();
    }

    private static String listen(int id) {
        String meta = "{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                + "\"io.modelcontextprotocol/clientCapabilities\":{}}";
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"subscriptions/listen\",\"params\":{\"_meta\":"
                + meta + ",\"notifications\":{\"toolsListChanged\":true}}}";
    }

    @Test
    void a_subscription_does_not_hold_the_process() throws Exception {
        join(serve(Limits.DEFAULT, listen(1)));

        assertThat(only("method", "notifications/subscriptions/acknowledged")).isNotNull();
        assertThat(answers()).hasSize(1);
    }

    private JsonNode only(String member, String value) throws IOException {
        return answers().stream()
                .filter(answer -> answer.path(member).asText().equals(value))
                .findAny()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + output.toString(UTF_8)));
    }

    @Test
    void while_too_much_is_in_flight_no_further_message_is_read() throws Exception {
        Limits two = new Limits(1000, 2, 1, Duration.ofSeconds(20));
        Thread reader = new Thread(() -> serveNow(two, slow(1), slow(2), PING, GARBAGE));
        reader.start();
        catalog.gate().awaitArrived(2);
        // the wait for a free place has no limit; the one after the end of input has
        awaitState(reader, Thread.State.WAITING);
        assertThat(answers()).isEmpty();

        catalog.gate().open();
        reader.join(TimeUnit.SECONDS.toMillis(60));
        assertThat(answered()).containsExactlyInAnyOrder("1", "2", "\"ping\"", "null");
    }

    @Test
    void an_input_that_breaks_is_an_input_that_ends() throws Exception {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };
        server(Limits.DEFAULT).serve(broken);

        assertThat(answers()).isEmpty();
    }

    private static void awaitState(Thread thread, Thread.State state) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (thread.getState() != state) {
            assertThat(System.nanoTime()).as("thread is " + thread.getState()).isLessThan(limit);
            Thread.onSpinWait();
        }
    }

    private static String slow(int id) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"slow\"}}";
    }

    private CompletableFuture<Void> serve(Limits limits, String... lines) {
        return CompletableFuture.runAsync(() -> serveNow(limits, lines));
    }

    private void serveNow(Limits limits, String... lines) {
        serveNow(limits, new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)));
    }

    private void serveNow(Limits limits, InputStream input) {
        serveNow(server(limits), input);
    }

    private static void serveNow(StdioServer server, InputStream input) {
        try {
            server.serve(input);
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }

    private StdioServer server(Limits limits) {
        return server(limits, SdkServer.over(catalog, INFO));
    }

    private StdioServer server(Limits limits, SdkServer sdk) {
        Clock clock = Clock.systemUTC();
        Session session = new Session(new McpEngine(sdk, changes, clock), TestCallers.full(), clock);
        return new StdioServer(session, new LineWriter(output, () -> {}), workers, limits);
    }

    private static SdkServer offersThatChange() {
        return SdkServer.of(INFO, ServerCapabilities.builder().tools(true).build(), "Test.", server -> {});
    }

    private static void join(CompletableFuture<Void> served) throws Exception {
        served.get(60, TimeUnit.SECONDS);
    }

    private List<String> answered() throws IOException {
        return answers().stream().map(answer -> answer.get("id").toString()).toList();
    }

    private List<JsonNode> answers() throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : output.toString(UTF_8).lines().toList()) {
            answers.add(new ObjectMapper().readTree(line));
        }
        return answers;
    }
}
