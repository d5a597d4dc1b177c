package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.RecordedRequest;
import io.xyte.mcp.core.XyteCatalog;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Xyte does wrong reaches the model as words, and a write reaches Xyte once. */
class UpstreamFaultsTest {
    private static final int ALWAYS = 100;
    private static final String DEVICES = "/core/v1/organization/devices";

    private static final String UNCLEAR = "may have happened";

    private final TestServer server = TestServer.with()
            .catalog(XyteCatalog.create())
            .upstreamTimes(Duration.ofSeconds(2), Duration.ofMillis(400))
            .start();
    private final McpHttp client = server.client();
    private final String session = client.openSession();

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("401", Fault.status(401), "did not accept the API key", "did not accept the API key"),
                Arguments.of("403", Fault.status(403), "lacks the right", "lacks the right"),
                Arguments.of("404", Fault.status(404), "No such object", "No such object"),
                Arguments.of("422", Fault.status(422), "did not accept the values", "did not accept the values"),
                Arguments.of("429", Fault.rateLimited(Duration.ofSeconds(30)), "Too many calls", "Too many calls"),
                Arguments.of("500", Fault.status(500), "Try again later", UNCLEAR),
                Arguments.of("stall", Fault.stall(), "did not answer in time", UNCLEAR),
                Arguments.of("cut line", Fault.cutLine(), "Try again later", UNCLEAR),
                Arguments.of("half an answer", Fault.halfAnswer(), "Try again later", UNCLEAR),
                Arguments.of("page", Fault.html(200), "Try again later", UNCLEAR),
                Arguments.of("error page", Fault.html(502), "Try again later", UNCLEAR),
                Arguments.of("garbage", Fault.garbage(), "Try again later", UNCLEAR),
                Arguments.of("redirect", Fault.redirect(URI.create("http://127.0.0.1:9/")), "Try again later", UNCLEAR),
                Arguments.of("50 MB", Fault.huge(50_000_000), "too large", UNCLEAR));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_failed_read_is_told_in_words_and_the_session_lives_on(
            String name, Fault fault, String words, String unused) {
        server.xyte().faults().next(ALWAYS, "GET", DEVICES, fault);

        JsonNode result = tool("xyte_list_devices", "{}");

        assertThat(result.at("/isError").booleanValue()).isTrue();
        String text = text(result);
        assertThat(text).contains(words);
        assertThat(text).doesNotContain("Exception", "io.xyte", "<html", "127.0.0.1");
        server.xyte().faults().clear();
        assertThat(tool("xyte_get_organization", "{}").at("/isError").asBoolean())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_write_is_sent_once_whatever_becomes_of_it(String name, Fault fault, String unused, String words) {
        String device = json(text(tool("xyte_list_devices", "{\"limit\":1}")))
                .at("/items/0/id")
                .textValue();
        server.xyte().faults().next(ALWAYS, "POST", DEVICES, fault);
        server.xyte().clearRequests();

        JsonNode result = tool("xyte_send_command", "{\"device_id\":\"" + device + "\",\"command\":\"reboot\"}");

        List<RecordedRequest> writes = server.xyte().requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
        assertThat(writes).hasSize(1);
        assertThat(result.at("/isError").booleanValue()).isTrue();
        assertThat(text(result)).contains(words);
        assertThat(tool("xyte_get_organization", "{}").at("/isError").asBoolean())
                .isFalse();
    }

    private JsonNode tool(String name, String arguments) {
        return json(client.postIn(session, call(1, name, arguments)).body()).at("/result");
    }

    private static String text(JsonNode result) {
        return result.at("/content/0/text").textValue();
    }
}
