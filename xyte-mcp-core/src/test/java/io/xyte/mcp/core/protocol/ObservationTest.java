package io.xyte.mcp.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.observe.ClientFamily;
import io.xyte.mcp.core.observe.Ending;
import io.xyte.mcp.core.observe.Ending.Status;
import io.xyte.mcp.core.observe.Listeners;
import io.xyte.mcp.core.observe.ObservedRequest;
import io.xyte.mcp.core.observe.ObservedTool;
import io.xyte.mcp.core.observe.Origin;
import io.xyte.mcp.core.observe.Transport;
import io.xyte.mcp.core.testing.RecordingListener;
import io.xyte.mcp.core.testing.RecordingListener.Seen;
import io.xyte.mcp.core.testing.Replies;
import io.xyte.mcp.core.testing.TestCallers;
import io.xyte.mcp.core.testing.TestClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What listeners are told of requests. */
class ObservationTest {
    private static final String INITIALIZE =
            "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"claude-code\",\"version\":\"2.1\"}}";
    private static final String STATELESS = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{},"
            + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"Cursor\",\"version\":\"3\"},"
            + "\"traceparent\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\"}";

    private final RecordingListener listener = new RecordingListener();
    private final AtomicLong nanos = new AtomicLong(1000);
    private final TestClient client = new TestClient(TestCallers.full(), Listeners.of(List.of(listener), nanos::get));
    private final Deque<Runnable> later = new ArrayDeque<>();

    private Seen seen(String method, String params) {
        client.session().submit(TestClient.request(5, method, params), new Replies(), Runnable::run);
        return listener.next();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "echo, READS, OK, -",
                "change, WRITES, OK, -",
                "failing, READS, TOOL_ERROR, upstream",
                "broken, READS, RPC_ERROR, -32603",
                "no_such_tool, -, RPC_ERROR, -32602"
            })
    void a_tool_call_is_told_with_its_effect_and_its_end(
            String tool, @Nullable Effect effect, Status status, @Nullable String error) {
        Seen seen = seen("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":{\"note\":\"canary-value\"}}");

        String name = effect == null ? "unknown" : tool;
        assertThat(seen.request().tool()).contains(new ObservedTool(name, effect));
        assertThat(seen.ending().status()).isEqualTo(status);
        assertThat(seen.ending().errorKind()).isEqualTo(error);
        assertThat(seen.toString()).doesNotContain("canary-value");
    }

    @Test
    void a_method_and_a_version_that_nobody_knows_do_not_get_through() {
        ObservedRequest request = seen("canary/method", "{}").request();

        assertThat(request.method()).isEqualTo("unknown");
        assertThat(request.protocolVersion()).isEqualTo("unknown");
        assertThat(request.tool()).isEmpty();
    }

    @Test
    void what_the_client_said_at_the_start_stands_in_all_its_requests() {
        ObservedRequest first = seen("initialize", INITIALIZE).request();
        ObservedRequest second = seen("tools/list", "{}").request();

        assertThat(List.of(first, second)).allSatisfy(request -> {
            assertThat(request.protocolVersion()).isEqualTo("2025-06-18");
            assertThat(request.client().name()).isEqualTo("claude-code");
            assertThat(request.client().version()).isEqualTo("2.1");
            assertThat(request.client().family()).isEqualTo(ClientFamily.CLAUDE_CODE);
        });
    }

    @Test
    void a_stateless_request_tells_of_its_client_and_its_trace() {
        ObservedRequest request = seen("tools/list", "{" + STATELESS + "}").request();

        assertThat(request.protocolVersion()).isEqualTo("2026-07-28");
        assertThat(request.client().family()).isEqualTo(ClientFamily.CURSOR);
        assertThat(request.traceparent()).contains("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void a_trace_of_another_form_is_left_out() {
        ObservedRequest request =
                seen("tools/list", "{\"_meta\":{\"traceparent\":\"canary\"}}").request();

        assertThat(request.traceparent()).isEmpty();
    }

    @Test
    void an_id_is_bounded_and_fit_for_a_log() {
        String id = "a\\n" + "b".repeat(200);
        Message.Request request =
                (Message.Request) TestClient.parse("{\"jsonrpc\":\"2.0\",\"id\":\"" + id + "\",\"method\":\"ping\"}");
        client.session().submit(request, new Replies(), Runnable::run);

        assertThat(listener.next().request().id()).startsWith("a?bbb").hasSize(64);
    }

    @Test
    void where_it_came_from_and_how_long_it_took_are_told() {
        Origin origin = new Origin(Transport.SSE, "192.0.2.7", "request-1", "abcdef", 77);
        client.session()
                .submit(TestClient.request(5, "ping", "{}"), TestCallers.full(), origin, new Replies(), later::add);
        nanos.addAndGet(250);
        later.remove().run();

        Seen seen = listener.next();
        assertThat(seen.request().origin()).isEqualTo(origin);
        assertThat(seen.request().caller()).isEqualTo("aaaaaaaaaaaa");
        assertThat(seen.ending().durationNanos()).isEqualTo(250);
        assertThat(seen.ending().responseBytes()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":5,\"result\":{}}".length());
    }

    @Test
    void a_cancelled_request_ends_once_as_cancelled() {
        client.session().submit(TestClient.request(5, "ping", "{}"), new Replies(), later::add);
        assertThat(listener.open()).isEqualTo(1);
        client.cancel("5");
        later.remove().run();

        assertThat(listener.next().ending()).isEqualTo(new Ending(Status.CANCELLED, null, 0, 0));
        assertThat(listener.open()).isZero();
        assertThat(listener.quiet()).isTrue();
    }

    @Test
    void requests_that_find_no_worker_or_an_id_in_use_are_told_too() {
        client.session().submit(TestClient.request(5, "ping", "{}"), new Replies(), later::add);
        client.session().submit(TestClient.request(5, "ping", "{}"), new Replies(), later::add);
        client.session().submit(TestClient.request(6, "ping", "{}"), new Replies(), full -> {
            throw new RejectedExecutionException();
        });

        assertThat(listener.next().ending().error()).contains("-32600");
        assertThat(listener.next().ending().error()).contains("-32000");
    }

    @Test
    void a_refusal_of_the_transport_is_told() {
        Message.Request request = TestClient.request(5, "ping", "{}");
        client.session()
                .refuse(
                        request,
                        TestCallers.full(),
                        Origin.LOCAL,
                        new Replies(),
                        JsonRpc.error(request.id(), ErrorCode.SERVER_BUSY, "Too many."));

        assertThat(listener.next().ending().error()).contains("-32000");
    }

    @Test
    void a_clock_that_goes_backward_gives_no_negative_duration() {
        client.session().submit(TestClient.request(5, "ping", "{}"), new Replies(), later::add);
        nanos.set(0);
        later.remove().run();

        assertThat(listener.next().ending().durationNanos()).isZero();
    }
}
