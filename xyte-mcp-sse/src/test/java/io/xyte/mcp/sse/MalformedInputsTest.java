package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.testing.MalformedInputs;
import io.xyte.mcp.core.testing.MalformedInputs.Input;
import io.xyte.mcp.core.testing.MalformedInputs.Outcome;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies that break every rule: each gets one clear refusal, and the session lives on. */
class MalformedInputsTest {
    private static final long SEED = 20261123;
    private static final int AT_ONCE = 16;

    private final TestServer server = TestServer.start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private record Sent(Input input, CompletableFuture<HttpResponse<String>> answer) {}

    private void send(String path, int count, String... headers) {
        Iterator<Input> inputs = MalformedInputs.of(SEED, count).iterator();
        while (inputs.hasNext()) {
            List<Sent> together = new ArrayList<>();
            while (together.size() < AT_ONCE && inputs.hasNext()) {
                Input input = inputs.next();
                together.add(new Sent(input, client.postBytes(path, input.bytes(), headers)));
            }
            together.forEach(sent -> check(path, sent.input(), sent.answer().join()));
        }
    }

    private static void check(String path, Input input, HttpResponse<String> answer) {
        String body = answer.body();
        assertThat(body)
                .as("%s", input)
                .doesNotContain("Exception", "at io.", "at java.", "jackson", "undertow", "<html", "canary");
        if (body.isEmpty()) {
            boolean accepted = input.outcome() == Outcome.NOTHING || path.startsWith("/messages");
            assertThat(accepted && answer.statusCode() == 202).as("%s", input).isTrue();
            return;
        }
        JsonNode error = json(body);
        assertThat(error.at("/error/code").isIntegralNumber())
                .as("%s: %s", input, body)
                .isTrue();
        assertThat(error.at("/error/message").textValue()).as("%s", input).isNotBlank();
        assertThat(input.outcome()).as("%s", input).isEqualTo(Outcome.ONE_ERROR);
        // a request in the right form is answered, be it with an error; everything else is refused
        boolean answered = answer.statusCode() == 200 && error.path("id").isValueNode();
        assertThat(answered || answer.statusCode() >= 400 && answer.statusCode() < 500)
                .as("%s: %s", answer.statusCode(), input)
                .isTrue();
    }

    @Test
    @Timeout(180)
    void ten_thousand_over_streamable_http() {
        String session = client.openSession();

        send("/mcp", 10_000, "Mcp-Session-Id", session);

        assertThat(client.postIn(session, call(1, "echo", "{}")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_thousand_over_http_sse() {
        try (Events stream = client.listen("/sse")) {
            String endpoint = stream.data("endpoint");
            CompletableFuture<JsonNode> last = CompletableFuture.supplyAsync(() -> answerTo("the last", stream));

            send(endpoint, 1000);

            client.post(endpoint, call(1, "echo", "{}").replace(":1,", ":\"the last\","));
            assertThat(last.join().at("/result/content/0/text").textValue()).isEqualTo("{}");
        }
    }

    /** Reads on until an answer comes; those before must be errors. */
    private static JsonNode answerTo(String id, Events stream) {
        JsonNode message = stream.message();
        while (!message.at("/id").asText().equals(id)) {
            assertThat(message.at("/error/code").isIntegralNumber())
                    .as("%s", message)
                    .isTrue();
            message = stream.message();
        }
        return message;
    }
}
