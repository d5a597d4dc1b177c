package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.core.catalog.Change;
import io.xyte.mcp.sse.redis.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client is told beside its requests when its session is at two instances. */
class SharedListeningTest {
    private final RedisServer redis = RedisServer.start();
    private final ConformanceServer one = ConformanceServer.start(redis.settings());
    private final ConformanceServer other = ConformanceServer.start(redis.settings());
    private String session = "";

    @BeforeEach
    void open() {
        awaitRedis(one);
        awaitRedis(other);
        session = one.client().openSession();
    }

    private static void awaitRedis(ConformanceServer server) {
        Waiting.until(() -> server.client().get("/readyz").body().contains("\"redis\":\"ok\""));
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
        redis.close();
    }

    private Events listen(ConformanceServer at, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Mcp-Session-Id";
        headers[1] = session;
        System.arraycopy(more, 0, headers, 2, more.length);
        return at.client().listen("/mcp", headers);
    }

    /** Every instance sees a change for itself. */
    private void tell(Change change) {
        one.changes().tell(change);
        other.changes().tell(change);
    }

    private static String next(Events stream) {
        return stream.message().path("method").textValue();
    }

    @Test
    void a_level_of_log_messages_holds_at_the_other_instance() {
        String logging = call(1, "test_tool_with_logging", "{}");
        assertThat(other.client().postIn(session, logging).body()).contains("notifications/message");

        one.client().postIn(session, request(2, "logging/setLevel", "{\"level\":\"emergency\"}"));

        Waiting.until(() -> !other.client().postIn(session, logging).body().contains("notifications/message"));
    }

    @Test
    void a_subscription_to_a_resource_holds_where_the_client_listens_until_it_is_ended() {
        try (Events stream = listen(other)) {
            String watched = "{\"uri\":\"test://watched-resource\"}";
            one.client().postIn(session, request(1, "resources/subscribe", watched));
            Waiting.until(() -> {
                tell(new Change.OfResource("test://watched-resource"));
                tell(Change.OfList.TOOLS);
                String first = next(stream);
                return first.equals("notifications/resources/updated")
                        && !next(stream).isEmpty();
            });

            one.client().postIn(session, request(2, "resources/unsubscribe", watched));

            Waiting.until(() -> {
                tell(new Change.OfResource("test://watched-resource"));
                tell(Change.OfList.TOOLS);
                return next(stream).equals("notifications/tools/list_changed")
                        || next(stream).isEmpty();
            });
        }
    }

    @Test
    void who_listens_at_the_other_instance_is_told_there_and_only_once() {
        try (Events first = listen(one);
                Events second = listen(other)) {
            assertThat(first.line()).isNull(); // the newer stream ends it

            tell(Change.OfList.TOOLS);
            tell(Change.OfList.PROMPTS);

            assertThat(next(second)).isEqualTo("notifications/tools/list_changed");
            assertThat(next(second)).isEqualTo("notifications/prompts/list_changed");
        }
    }

    @Test
    void what_was_said_while_nobody_listened_follows_the_client_to_the_other_instance() {
        tell(Change.OfList.TOOLS);

        try (Events stream = listen(other)) {
            assertThat(next(stream)).isEqualTo("notifications/tools/list_changed");
            tell(Change.OfList.PROMPTS);
            assertThat(next(stream)).isEqualTo("notifications/prompts/list_changed");
        }
    }

    @Test
    void what_came_after_the_last_event_follows_the_client_to_the_other_instance() {
        Events first = listen(one);
        tell(Change.OfList.TOOLS);
        next(first);
        String last = first.lastId();
        tell(Change.OfList.PROMPTS);
        next(first);
        first.close();

        try (Events again = listen(other, "Last-Event-ID", last)) {
            assertThat(next(again)).isEqualTo("notifications/prompts/list_changed");
        }
    }

    @Test
    void a_client_that_comes_back_is_told_there_again() {
        try (Events first = listen(one);
                Events second = listen(other);
                Events third = listen(one)) {
            assertThat(first.line()).isNull();
            assertThat(second.line()).isNull();

            tell(Change.OfList.TOOLS);

            assertThat(next(third)).isEqualTo("notifications/tools/list_changed");
        }
    }
}
