package io.xyte.mcp.stdio.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.xyte.mcp.core.protocol.Workers;
import io.xyte.mcp.stdio.bridge.HostedStandIn.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BridgeTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    private final BlockingQueue<JsonNode> client = new LinkedBlockingQueue<>();
    private final ExecutorService workers = Workers.create();
    private final AtomicInteger sessions = new AtomicInteger();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    @Test
    void stateless_requests_carry_the_headers_that_their_bodies_demand() throws Exception {
        try (HostedStandIn server = new HostedStandIn(HostedStandIn::result)) {
            Bridge bridge = bridge(server);
            bridge.take(request(1, "tools/call", "{\"name\":\"xyte_list_devices\"," + META + "}"));
            bridge.take(request(2, "prompts/get", "{\"name\":\"süß\"," + META + "}"));
            assertThat(answers(2)).containsExactlyInAnyOrder(1, 2);

            Received call = server.received("tools/call").get(0);
            assertThat(call.header("Mcp-protocol-version")).isEqualTo("2026-07-28");
            assertThat(call.header("Mcp-method")).isEqualTo("tools/call");
            assertThat(call.header("Mcp-name")).isEqualTo("xyte_list_devices");
            assertThat(call.header("Authorization")).isEqualTo("Bearer canary-key-1");
            assertThat(server.received("prompts/get").get(0).header("Mcp-name")).isEqualTo("=?base64?c8O8w58=?=");
        }
    }

    @Test
    void a_tool_call_whose_connection_breaks_is_not_sent_again_and_may_have_happened() throws Exception {
        try (HostedStandIn server = new HostedStandIn(this::breaksCalls)) {
            Bridge bridge = introduced(server);
            bridge.take(request(2, "tools/call", "{\"name\":\"xyte_send_command\"}"));
            JsonNode answer = next();

            assertThat(answer.at("/result/isError").booleanValue()).isTrue();
            assertThat(answer.at("/result/content/0/text").textValue()).contains("may have happened");
            assertThat(server.received("tools/call")).hasSize(1);
        }
    }

    private void breaksCalls(Received request, HttpExchange exchange) throws IOException {
        if (!request.method().equals("tools/call")) {
            session(request, exchange); // closing without an answer cuts the connection
        }
    }

    @Test
    void a_reading_request_whose_connection_breaks_is_sent_again() throws Exception {
        AtomicInteger lists = new AtomicInteger();
        try (HostedStandIn server = new HostedStandIn((request, exchange) -> {
            if (!request.method().equals("tools/list") || lists.incrementAndGet() > 1) {
                session(request, exchange);
            }
        })) {
            introduced(server).take(request(2, "tools/list", "{}"));

            assertThat(next().has("result")).isTrue();
            assertThat(server.received("tools/list")).hasSize(2);
        }
    }

    @Test
    void a_session_that_the_server_has_ended_is_started_anew_and_the_call_is_made_once() throws Exception {
        try (HostedStandIn server = new HostedStandIn(this::session)) {
            Bridge bridge = introduced(server);
            ended.add("session-1");
            bridge.take(request(2, "tools/call", "{\"name\":\"xyte_send_command\"}"));

            assertThat(next().at("/id").intValue()).isEqualTo(2);
            assertThat(server.received("initialize")).hasSize(2);
            assertThat(server.received("tools/call"))
                    .extracting(call -> call.header("Mcp-session-id"))
                    .containsExactly("session-1", "session-2");
        }
        assertThat(client).isEmpty(); // the second introduction is the bridge's own
    }

    @Test
    void a_stream_that_is_cut_is_resumed_after_its_last_event() throws Exception {
        AtomicReference<Received> call = new AtomicReference<>();
        try (HostedStandIn server = new HostedStandIn((request, exchange) -> {
            if (request.method().equals("tools/call")) {
                call.set(request);
                HostedStandIn.events(exchange, "id: e7\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"progress\"}\n\n");
            } else if (request.header("Last-event-id").equals("e7")) {
                HostedStandIn.events(exchange, "data: " + HostedStandIn.resultOf(call.get()) + "\n\n");
            } else {
                session(request, exchange);
            }
        })) {
            introduced(server).take(request(2, "tools/call", "{\"name\":\"xyte_send_command\"}"));

            assertThat(next().path("method").textValue()).isEqualTo("progress");
            assertThat(next().path("id").intValue()).isEqualTo(2);
            assertThat(server.received("tools/call")).hasSize(1);
        }
    }

    @Test
    void a_stream_on_which_nothing_comes_is_taken_for_cut() throws Exception {
        AtomicReference<Received> call = new AtomicReference<>();
        CountDownLatch resumed = new CountDownLatch(1);
        try (HostedStandIn server = new HostedStandIn((request, exchange) -> {
            if (request.method().equals("tools/call")) {
                call.set(request);
                HostedStandIn.events(exchange, "id: e7\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"progress\"}\n\n");
                resumed.await(); // and says no more
            } else if (request.header("Last-event-id").equals("e7")) {
                HostedStandIn.events(exchange, "data: " + HostedStandIn.resultOf(call.get()) + "\n\n");
                resumed.countDown();
            } else {
                session(request, exchange);
            }
        })) {
            Bridge bridge = bridge(server, new Silence(Duration.ofMillis(500)));
            bridge.take(request(1, "initialize", "{}"));
            next();
            bridge.take(request(2, "tools/call", "{\"name\":\"xyte_send_command\"}"));

            assertThat(next().path("method").textValue()).isEqualTo("progress");
            assertThat(next().path("id").intValue()).isEqualTo(2);
            assertThat(server.received("tools/call")).hasSize(1);
        }
    }

    @Test
    void a_stream_is_opened_again_no_sooner_than_the_server_asks() throws Exception {
        AtomicReference<Received> call = new AtomicReference<>();
        AtomicLong endedNanos = new AtomicLong();
        AtomicLong waitedNanos = new AtomicLong();
        try (HostedStandIn server = new HostedStandIn((request, exchange) -> {
            if (request.method().equals("tools/call")) {
                call.set(request);
                endedNanos.set(System.nanoTime());
                HostedStandIn.events(exchange, "id: e7\nretry: 900\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"x\"}\n\n");
            } else if (request.header("Last-event-id").equals("e7")) {
                waitedNanos.set(System.nanoTime() - endedNanos.get());
                HostedStandIn.events(exchange, "data: " + HostedStandIn.resultOf(call.get()) + "\n\n");
            } else {
                session(request, exchange);
            }
        })) {
            introduced(server).take(request(2, "tools/call", "{\"name\":\"xyte_send_command\"}"));

            next();
            assertThat(next().path("id").intValue()).isEqualTo(2);
            assertThat(Duration.ofNanos(waitedNanos.get())).isGreaterThanOrEqualTo(Duration.ofMillis(900));
        }
    }

    @Test
    void a_server_that_speaks_only_http_and_sse_is_spoken_to_so() throws Exception {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        try (HostedStandIn server = new HostedStandIn((request, exchange) -> {
            boolean messages = exchange.getRequestURI().getPath().equals("/messages");
            if (request.httpMethod().equals("GET")) {
                HostedStandIn.events(exchange, "event: endpoint\ndata: /messages?session=1\n\n");
                for (String event = events.take(); !event.isEmpty(); event = events.take()) {
                    HostedStandIn.events(exchange, "data: " + event + "\n\n");
                }
            } else if (messages) {
                HostedStandIn.status(exchange, 202);
                events.add(HostedStandIn.resultOf(request));
            } else {
                HostedStandIn.status(exchange, 405);
            }
        })) {
            Bridge bridge = bridge(server);
            bridge.take(request(1, "initialize", "{}"));
            bridge.take(request(2, "tools/list", "{}"));

            assertThat(answers(2)).containsExactlyInAnyOrder(1, 2);
            bridge.end(Duration.ofSeconds(5));
            events.add("");
        }
    }

    @Test
    void a_cancelled_call_is_not_answered_and_the_server_is_told() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        try (HostedStandIn server = new HostedStandIn((request, exchange) -> {
            if (request.method().equals("tools/call")) {
                arrived.countDown();
                told.await();
            } else if (request.method().equals("notifications/cancelled")) {
                told.countDown();
            }
            session(request, exchange);
        })) {
            Bridge bridge = introduced(server);
            bridge.take(request(2, "tools/call", "{\"name\":\"xyte_send_command\"}"));
            assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
            bridge.take("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":2}}"
                    .getBytes(UTF_8));
            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
            bridge.take(request(3, "ping", "{}"));

            assertThat(next().path("id").intValue()).isEqualTo(3);
            bridge.end(Duration.ofSeconds(5));
            assertThat(client).isEmpty();
        }
    }

    @Test
    void the_end_waits_for_answers_and_then_ends_the_session() throws Exception {
        try (HostedStandIn server = new HostedStandIn(this::session)) {
            Bridge bridge = introduced(server);
            bridge.take(request(2, "tools/list", "{}"));
            bridge.end(Duration.ofSeconds(30));

            assertThat(next().path("id").intValue()).isEqualTo(2);
            assertThat(server.sentBy("DELETE"))
                    .extracting(request -> request.header("Mcp-session-id"))
                    .containsExactly("session-1");
        }
    }

    @Test
    void a_refused_key_is_told_without_the_key() throws Exception {
        try (HostedStandIn server = new HostedStandIn((request, exchange) -> HostedStandIn.status(exchange, 401))) {
            bridge(server).take(request(1, "initialize", "{}"));

            JsonNode answer = next();
            assertThat(answer.at("/error/message").textValue())
                    .isEqualTo("The server does not accept the key (HTTP 401).");
        }
    }

    @Test
    void a_redirect_is_not_followed_with_the_key() throws Exception {
        try (HostedStandIn elsewhere = new HostedStandIn(HostedStandIn::result);
                HostedStandIn server = new HostedStandIn((request, exchange) -> {
                    exchange.getResponseHeaders()
                            .set("Location", elsewhere.url().toString());
                    HostedStandIn.status(exchange, 307);
                })) {
            bridge(server).take(request(1, "initialize", "{}"));

            assertThat(next().has("error")).isTrue();
            assertThat(elsewhere.sentBy("POST")).isEmpty();
        }
    }

    private void session(Received request, HttpExchange exchange) throws IOException {
        String id = request.header("Mcp-session-id");
        if (request.method().equals("initialize")) {
            exchange.getResponseHeaders().set("Mcp-Session-Id", "session-" + sessions.incrementAndGet());
            HostedStandIn.result(request, exchange);
        } else if (ended.contains(id) || id.isEmpty()) {
            HostedStandIn.status(exchange, 404);
        } else if (request.httpMethod().equals("GET")) {
            HostedStandIn.status(exchange, 405);
        } else if (request.body().has("id")) {
            HostedStandIn.result(request, exchange);
        } else {
            HostedStandIn.status(exchange, 202);
        }
    }

    private Bridge introduced(HostedStandIn server) throws Exception {
        Bridge bridge = bridge(server);
        bridge.take(request(1, "initialize", "{}"));
        assertThat(next().path("id").intValue()).isEqualTo(1);
        bridge.take("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}".getBytes(UTF_8));
        return bridge;
    }

    private Bridge bridge(HostedStandIn server) {
        return bridge(server, new Silence(Silence.LIMIT));
    }

    private Bridge bridge(HostedStandIn server, Silence silence) {
        return new Bridge(new Remote(server.url(), "canary-key-1"), this::received, workers, 16, silence);
    }

    private void received(byte[] json) {
        try {
            client.add(MAPPER.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<Integer> answers(int count) throws InterruptedException {
        Set<Integer> ids = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < count; i++) {
            ids.add(next().path("id").intValue());
        }
        return ids;
    }

    private JsonNode next() throws InterruptedException {
        JsonNode message = client.poll(30, TimeUnit.SECONDS);
        assertThat(message).isNotNull();
        return message;
    }

    private static byte[] request(int id, String method, String params) {
        return ("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}")
                .getBytes(UTF_8);
    }
}
