package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.core.catalog.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changes of what a server offers, on the streams of its clients. */
class ChangesTest {
    private static final String LISTEN =
            Stateless.request(5, "subscriptions/listen", "\"notifications\":{\"toolsListChanged\":true}");

    private final ConformanceServer server = ConformanceServer.start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_stream_of_a_session_tells_of_changed_lists_and_of_resources_it_subscribed_to() {
        String session = client.openSession();
        try (Events stream = client.listen("/mcp", "Mcp-Session-Id", session)) {
            client.postIn(session, McpHttp.request(1, "resources/subscribe", "{\"uri\":\"test://watched-resource\"}"));

            server.changes().tell(new Change.OfResource("test://static-text"));
            server.changes().tell(new Change.OfResource("test://watched-resource"));
            server.changes().tell(Change.OfList.PROMPTS);

            assertThat(stream.message().at("/params/uri").textValue()).isEqualTo("test://watched-resource");
            assertThat(stream.message().path("method").textValue()).isEqualTo("notifications/prompts/list_changed");
        }
    }

    @Test
    void the_stream_of_http_sse_tells_of_changed_lists() {
        try (Events stream = client.listen("/sse")) {
            client.post(stream.data("endpoint"), McpHttp.initialize());
            assertThat(stream.message().has("result")).isTrue();

            server.changes().tell(Change.OfList.RESOURCES);

            assertThat(stream.message().path("method").textValue()).isEqualTo("notifications/resources/list_changed");
        }
    }

    @Test
    void a_subscription_of_the_stateless_era_tells_of_what_it_asked_for() {
        try (Events stream = client.postForEvents("/mcp", LISTEN, Stateless.headers(LISTEN))) {
            assertThat(stream.message()
                            .at("/params/notifications/toolsListChanged")
                            .booleanValue())
                    .isTrue();

            server.changes().tell(Change.OfList.PROMPTS);
            server.changes().tell(Change.OfList.TOOLS);

            assertThat(stream.message().path("method").textValue()).isEqualTo("notifications/tools/list_changed");
        }
    }
}
