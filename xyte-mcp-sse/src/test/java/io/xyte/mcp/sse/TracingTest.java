package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.CatalogSettings;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.tracing.TracingSettings;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a collector of OpenTelemetry gets from a running server. */
class TracingTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";

    private final TraceCollector collector = TraceCollector.start();

    @AfterEach
    void stop() {
        collector.close();
    }

    private TestServer.Setup traced() {
        Map<String, String> environment =
                Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint(), "OTEL_BSP_SCHEDULE_DELAY", "50");
        return TestServer.with()
                .observation(new ObservationSettings(
                        AuditSettings.OFF,
                        UsageSettings.DEFAULT,
                        Optional.empty(),
                        Optional.empty(),
                        TracingSettings.of(environment)));
    }

    @Test
    void a_call_is_a_span_below_the_one_that_its_client_names() throws Exception {
        try (TestServer server = traced().start()) {
            McpHttp client = server.client();
            String session = client.openSession();
            client.postIn(
                    session,
                    request(
                            7,
                            "tools/call",
                            "{\"name\":\"echo\",\"arguments\":{},\"_meta\":{\"traceparent\":\"00-" + TRACE + "-"
                                    + PARENT + "-01\"}}"));

            TraceCollector.Span span = collector.next("tools/call echo");
            assertThat(span.trace()).isEqualTo(TRACE);
            assertThat(span.parent()).isEqualTo(PARENT);
            assertThat(span.error()).isFalse();
            assertThat(span.attributes())
                    .containsEntry("mcp.method.name", "tools/call")
                    .containsEntry("gen_ai.tool.name", "echo")
                    .containsEntry("mcp.protocol.version", "2025-11-25")
                    .containsEntry("jsonrpc.request.id", "7")
                    .containsEntry("network.transport", "tcp")
                    .containsKey("xyte.mcp.request.id")
                    .doesNotContainKey("error.type")
                    .doesNotContainValue(session);
            assertThat(span.toString()).doesNotContain(XyteSandbox.DEMO_KEY);
        }
    }

    @Test
    void a_failed_call_is_an_error_of_its_type() throws Exception {
        try (TestServer server = traced().start()) {
            McpHttp client = server.client();
            client.postIn(client.openSession(), call(1, "failing", "{}"));

            TraceCollector.Span span = collector.next("tools/call failing");
            assertThat(span.error()).isTrue();
            assertThat(span.parent()).isEmpty();
            assertThat(span.attributes()).containsEntry("error.type", "tool_error");
        }
    }

    @Test
    void calls_to_xyte_are_spans_below_the_call_that_makes_them() throws Exception {
        try (TestServer server = traced().countedCatalog(gate -> XyteCatalog.create(CatalogSettings.DEFAULT.with(gate)))
                .start()) {
            McpHttp client = server.client();
            client.postIn(client.openSession(), call(1, "xyte_get_organization", "{}"));

            TraceCollector.Span upstream = collector.next("GET /core/v1/organization/info");
            TraceCollector.Span call = collector.next("tools/call xyte_get_organization");
            assertThat(upstream.trace()).isEqualTo(call.trace());
            assertThat(upstream.parent()).isEqualTo(call.id());
            assertThat(upstream.attributes())
                    .containsEntry("xyte.operation", "organization.getOrganizationInfo")
                    .containsEntry("http.request.method", "GET");
        }
    }

    @Test
    void nothing_is_traced_unless_the_environment_asks_for_it() {
        assertThat(TracingSettings.of(Map.of())).isEmpty();
        assertThat(TracingSettings.of(Map.of("OTEL_SERVICE_NAME", "x"))).isEmpty();
        assertThat(TracingSettings.of(
                        Map.of("OTEL_TRACES_EXPORTER", "none", "OTEL_EXPORTER_OTLP_ENDPOINT", "http://x")))
                .isEmpty();
        assertThat(TracingSettings.of(Map.of("OTEL_SDK_DISABLED", "true", "OTEL_TRACES_EXPORTER", "otlp")))
                .isEmpty();
        assertThat(TracingSettings.of(Map.of("OTEL_TRACES_EXPORTER", "otlp"))).isPresent();
    }

    @Test
    void settings_do_not_give_the_credentials_of_the_collector_away() {
        assertThat(TracingSettings.of(Map.of(
                                "OTEL_TRACES_EXPORTER", "otlp", "OTEL_EXPORTER_OTLP_HEADERS", "x-key=canary-key-1"))
                        .orElseThrow()
                        .toString())
                .doesNotContain("canary");
    }
}
