package io.xyte.mcp.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.xyte.mcp.benchmarks.server.BareUndertow;
import io.xyte.mcp.benchmarks.server.SdkOnJetty;
import io.xyte.mcp.benchmarks.upstream.SampleDevice;
import io.xyte.mcp.benchmarks.upstream.Upstream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadGeneratorTest {
    private static final LoadPlan SHORT = new LoadPlan(4, Duration.ZERO, Duration.ofMillis(300));
    // longer than a busy machine lets a call wait
    private static final LoadPlan LONGER = new LoadPlan(4, Duration.ZERO, Duration.ofSeconds(1));
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Upstream upstream;
    private static BareUndertow bare;
    private static SdkOnJetty jetty;

    @BeforeAll
    static void start() throws IOException {
        upstream = Upstream.start(0, Duration.ofMillis(1));
        URI url = URI.create("http://127.0.0.1:" + upstream.address().getPort());
        bare = BareUndertow.start(0, url);
        jetty = SdkOnJetty.start(0, url, false);
    }

    @AfterAll
    static void stop() {
        jetty.close();
        bare.close();
        upstream.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"MCP", "SSE"})
    void the_sdk_on_jetty_answers_rightly(Door door) throws IOException {
        assertRight(runWarm(jetty.address(), door));
    }

    @Test
    void the_bare_handler_answers_rightly() throws IOException {
        assertRight(runWarm(bare.address(), Door.BARE));
    }

    @Test
    void a_stateless_call_says_in_its_headers_what_stands_in_its_body() throws IOException {
        Set<String> said = ConcurrentHashMap.newKeySet();
        runAgainst(
                Door.MCP_STATELESS,
                exchange -> exchange.getRequestReceiver().receiveFullString((same, body) -> {
                    JsonNode call = read(body);
                    JsonNode meta = call.at("/params/_meta");
                    said.add(field(same, "Mcp-Method") + " "
                            + call.path("method").asText());
                    said.add(field(same, "Mcp-Name") + " "
                            + call.at("/params/name").asText());
                    said.add(field(same, "MCP-Protocol-Version") + " "
                            + meta.path("io.modelcontextprotocol/protocolVersion")
                                    .asText());
                    same.getResponseSender().send("{}");
                }));
        assertThat(said)
                .containsExactlyInAnyOrder(
                        "tools/call tools/call", "xyte_get_device xyte_get_device", "2026-07-28 2026-07-28");
    }

    @Test
    void a_server_that_always_gives_the_same_answer_is_found_out() throws IOException {
        String first = "{\"id\":1,\"device\":" + SampleDevice.JSON + "}";
        LoadResult result =
                runAgainst(Door.BARE, exchange -> exchange.getResponseSender().send(first));
        assertThat(result.calls()).isZero();
        assertThat(result.faults().toString()).contains(Verdict.WRONG_ID.words());
    }

    @Test
    void a_server_that_stops_answering_is_found_out() throws IOException {
        LoadResult result = runAgainst(Door.BARE, exchange -> exchange.dispatch(() -> {}));
        assertThat(result.faults().toString()).contains("no answer during the whole window=4");
    }

    @Test
    void a_server_that_hangs_up_is_found_out() throws IOException {
        LoadResult result =
                runAgainst(Door.BARE, exchange -> exchange.getConnection().close());
        assertThat(result.faults().total()).isPositive();
    }

    private static void assertRight(LoadResult result) {
        assertThat(result.faults().toString()).isEqualTo("{}");
        assertThat(result.calls()).isPositive();
        assertThat(result.p50()).isBetween(Duration.ofMillis(1), result.p99());
    }

    /** The first call of a cold server may take longer than a whole run. */
    private static LoadResult runWarm(InetSocketAddress address, Door door) throws IOException {
        for (int run = 0; run < 30 && run(SHORT, address, door).calls() == 0; run++) {}
        return run(LONGER, address, door);
    }

    private static LoadResult runAgainst(Door door, HttpHandler handler) throws IOException {
        Undertow server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(handler)
                .build();
        server.start();
        try {
            return run(
                    SHORT, (InetSocketAddress) server.getListenerInfo().get(0).getAddress(), door);
        } finally {
            server.stop();
        }
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String field(HttpServerExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static LoadResult run(LoadPlan plan, InetSocketAddress address, Door door) throws IOException {
        return new LoadGenerator(new Target(address, door), () -> Duration.ZERO).run(plan);
    }
}
