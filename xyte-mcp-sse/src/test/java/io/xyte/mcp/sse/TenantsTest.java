package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.XyteCatalog;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two organizations on one server at the same time. */
class TenantsTest {
    private static final int CALLS = 50;
    private static final String ORGANIZATION = "xyte_get_organization";

    private final TestServer server =
            TestServer.with().catalog(XyteCatalog.create()).start();
    private final McpHttp northwind = server.client();
    private final McpHttp contoso = server.otherClient();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void each_sees_its_own_data_though_the_ids_of_their_requests_are_equal() {
        String oneSession = northwind.openSession();
        String otherSession = contoso.openSession();
        List<CompletableFuture<HttpResponse<String>>> ones = new ArrayList<>();
        List<CompletableFuture<HttpResponse<String>>> others = new ArrayList<>();

        for (int id = 1; id <= CALLS; id++) {
            ones.add(northwind.postLater(oneSession, call(id, ORGANIZATION, "{}")));
            others.add(contoso.postLater(otherSession, call(id, ORGANIZATION, "{}")));
        }

        assertThat(ones).allMatch(answer -> answer.join().body().contains("Northwind Demo"));
        assertThat(others).allMatch(answer -> answer.join().body().contains("Contoso Lab"));
    }

    @Test
    void each_gets_its_own_answers_on_its_own_stream() {
        try (Events one = northwind.listen("/sse");
                Events other = contoso.listen("/sse")) {
            String oneEndpoint = one.data("endpoint");
            String otherEndpoint = other.data("endpoint");
            for (int id = 1; id <= CALLS; id++) {
                northwind.post(oneEndpoint, call(id, ORGANIZATION, "{}"));
                contoso.post(otherEndpoint, call(id, ORGANIZATION, "{}"));
            }

            for (int i = 0; i < CALLS; i++) {
                assertThat(one.message().toString()).contains("Northwind Demo");
                assertThat(other.message().toString()).contains("Contoso Lab");
            }
        }
    }

    private static JsonNode answerOn(Events stream) {
        JsonNode message = stream.message();
        while (!message.has("result")) {
            message = stream.message();
        }
        return message;
    }

    private static JsonNode ask(McpHttp client, String session) {
        String question = McpHttp.callWithProgress(1, "xyte_fleet_health");
        try (Events stream = client.postForEvents("/mcp", question, "Mcp-Session-Id", session)) {
            return answerOn(stream);
        }
    }

    private static JsonNode askAgain(McpHttp client, String session) {
        try (Events stream = client.listen("/mcp", "Mcp-Session-Id", session, "Last-Event-ID", "1-1")) {
            return answerOn(stream);
        }
    }

    @Test
    void each_is_sent_its_own_messages_again_though_their_ids_are_equal() {
        String oneSession = northwind.openSession();
        String otherSession = contoso.openSession();
        JsonNode ofOne = ask(northwind, oneSession);
        JsonNode ofOther = ask(contoso, otherSession);
        assertThat(ofOne).isNotEqualTo(ofOther);

        assertThat(askAgain(northwind, oneSession)).isEqualTo(ofOne);
        assertThat(askAgain(contoso, otherSession)).isEqualTo(ofOther);
        String[] foreign = {"Mcp-Session-Id", oneSession, "Last-Event-ID", "1-1", "Accept", "text/event-stream"};
        assertThat(contoso.get("/mcp", foreign).statusCode()).isEqualTo(404);
    }
}
