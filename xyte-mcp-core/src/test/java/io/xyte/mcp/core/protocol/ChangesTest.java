package io.xyte.mcp.core.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.xyte.mcp.core.catalog.Change;
import io.xyte.mcp.core.catalog.ServerInfo;
import io.xyte.mcp.core.sdk.SdkServer;
import io.xyte.mcp.core.testing.Replies;
import io.xyte.mcp.core.testing.TestCallers;
import io.xyte.mcp.core.testing.TestClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tools, and what resources contain, may change here; prompts never do. */
class ChangesTest {
    private static final String INITIALIZE = """
            {"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""";
    private static final Change RESOURCE = new Change.OfResource("test://one");

    private final Changes changes = new Changes();
    private final Session session = new Session(engine(), TestCallers.full(), Clock.systemUTC());
    private final List<String> told = new ArrayList<>();

    private McpEngine engine() {
        ServerCapabilities capabilities = ServerCapabilities.builder()
                .tools(true)
                .resources(true, true)
                .prompts(false)
                .build();
        ServerInfo info = new ServerInfo("test-server", "Test server", "1.2.3");
        return new McpEngine(SdkServer.of(info, capabilities, "", features -> {}), changes, Clock.systemUTC());
    }

    private void initialized() {
        session.tellChanges(json -> told.add(new String(json, UTF_8)));
        ask("initialize", INITIALIZE);
    }

    private JsonNode ask(String method, String params) {
        Replies replies = new Replies();
        session.submit(TestClient.request(1, method, params), replies, Runnable::run);
        return replies.await().orElseThrow();
    }

    private Replies listen(String filter) {
        Replies replies = new Replies();
        String params = """
                {"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",
                "io.modelcontextprotocol/clientCapabilities":{}},"notifications":FILTER}""".replace("FILTER", filter);
        session.submit(TestClient.request(5, "subscriptions/listen", params), replies, Runnable::run);
        return replies;
    }

    @Test
    void a_session_is_told_that_a_list_has_changed() {
        initialized();

        changes.tell(Change.OfList.TOOLS);

        assertThat(told).containsExactly("""
                {"jsonrpc":"2.0","method":"notifications/tools/list_changed","params":{}}""");
    }

    @Test
    void a_session_is_told_nothing_before_it_is_initialized() {
        session.tellChanges(json -> told.add(new String(json, UTF_8)));

        changes.tell(Change.OfList.TOOLS);

        assertThat(told).isEmpty();
    }

    @Test
    void a_session_is_told_nothing_that_the_server_did_not_declare() {
        initialized();

        changes.tell(Change.OfList.PROMPTS);

        assertThat(told).isEmpty();
    }

    @Test
    void a_session_that_has_ended_is_told_nothing() {
        initialized();
        session.close();

        changes.tell(Change.OfList.TOOLS);

        assertThat(told).isEmpty();
    }

    @Test
    void only_subscribers_are_told_that_a_resource_has_changed() {
        initialized();
        changes.tell(RESOURCE);
        ask("resources/subscribe", "{\"uri\":\"test://one\"}");

        changes.tell(RESOURCE);
        changes.tell(new Change.OfResource("test://other"));

        assertThat(told).containsExactly("""
                {"jsonrpc":"2.0","method":"notifications/resources/updated","params":{"uri":"test://one"}}""");
    }

    @Test
    void whoever_unsubscribes_is_told_nothing_more() {
        initialized();
        ask("resources/subscribe", "{\"uri\":\"test://one\"}");
        ask("resources/unsubscribe", "{\"uri\":\"test://one\"}");

        changes.tell(RESOURCE);

        assertThat(told).isEmpty();
    }

    @Test
    void a_subscription_without_an_address_is_refused() {
        assertThat(ask("resources/subscribe", "{\"uri\":7}").at("/error/code").intValue())
                .isEqualTo(-32602);
    }

    @Test
    void a_session_has_a_limit_of_subscriptions() {
        for (int i = 0; i < 1000; i++) {
            assertThat(ask("resources/subscribe", "{\"uri\":\"test://" + i + "\"}")
                            .has("result"))
                    .isTrue();
        }

        assertThat(ask("resources/subscribe", "{\"uri\":\"test://more\"}")
                        .at("/error/message")
                        .textValue())
                .contains("1000 resources at most");
    }

    @Test
    void an_acknowledgement_names_what_was_wanted_and_will_be_told() {
        Replies replies = listen("""
                {"toolsListChanged":true,"promptsListChanged":true,"resourceSubscriptions":["test://one"]}""");

        assertThat(replies.awaitMessage(0).at("/params/notifications")).hasToString("""
                {"toolsListChanged":true,"resourceSubscriptions":["test://one"]}""");
    }

    @Test
    void whoever_listens_is_told_what_it_asked_for_under_the_id_of_its_request() {
        Replies replies = listen("{\"resourceSubscriptions\":[\"test://one\"]}");

        changes.tell(Change.OfList.TOOLS);
        changes.tell(RESOURCE);

        assertThat(replies.messages()).hasSize(2);
        assertThat(replies.awaitMessage(1)).hasToString("""
                {"jsonrpc":"2.0","method":"notifications/resources/updated","params":{\
                "_meta":{"io.modelcontextprotocol/subscriptionId":5},"uri":"test://one"}}""");
    }

    @Test
    void whoever_has_cancelled_its_request_to_listen_is_told_nothing() {
        Replies replies = listen("{\"toolsListChanged\":true}");
        session.accept(TestClient.notification("notifications/cancelled", "{\"requestId\":5}"));

        changes.tell(Change.OfList.TOOLS);

        assertThat(replies.messages()).hasSize(1);
    }

    @Test
    void a_client_that_only_listens_is_not_told_on_the_stream_of_a_session() {
        session.tellChanges(json -> told.add(new String(json, UTF_8)));
        listen("{\"toolsListChanged\":true}");

        changes.tell(Change.OfList.TOOLS);

        assertThat(told).isEmpty();
    }
}
