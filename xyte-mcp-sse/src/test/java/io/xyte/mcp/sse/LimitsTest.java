package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static io.xyte.mcp.sse.McpHttp.json;
import static io.xyte.mcp.sse.McpHttp.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.CatalogSettings;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.sse.limit.AddressLimits;
import io.xyte.mcp.sse.limit.Limits;
import io.xyte.mcp.sse.limit.Rate;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much callers and addresses may ask, to the last request; time is the test's. */
class LimitsTest {
    private static final Rate MANY = new Rate(1_000_000);
    private static final int READS = 6;
    private static final int WRITES = 2;
    private static final int REQUESTS = 60;
    private static final int OF_ADDRESS = 200;

    private final TestServer server = TestServer.with()
            .countedCatalog(gate -> XyteCatalog.create(CatalogSettings.DEFAULT.with(gate)))
            .limits(new Limits(new AddressLimits(new Rate(OF_ADDRESS), MANY), new Rate(REQUESTS), READS, WRITES))
            .start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode read(McpHttp who, String session) {
        return json(who.postIn(session, call(1, "xyte_get_organization", "{}")).body())
                .path("result");
    }

    private JsonNode write(String session) {
        return json(client.postIn(session, call(1, "xyte_update_ticket", "{\"ticket_id\":\"x\",\"resolve\":true}"))
                        .body())
                .path("result");
    }

    private static String words(JsonNode result) {
        return result.at("/content/0/text").asText();
    }

    private String spent(McpHttp who, int reads) {
        String session = who.openSession();
        for (int i = 0; i < reads; i++) {
            assertThat(read(who, session).path("isError").asBoolean()).isFalse();
        }
        return session;
    }

    @Test
    void the_read_after_the_last_one_is_told_in_words_how_long_to_wait() {
        String session = spent(client, READS);
        server.xyte().clearRequests();

        JsonNode result = read(client, session);

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(words(result)).contains("6 reads a minute").contains("Wait 10 s");
        assertThat(server.xyte().requests()).isEmpty();
    }

    @Test
    void after_the_wait_it_is_served() {
        String session = spent(client, READS);
        server.clock().advance(Duration.ofSeconds(9));
        assertThat(words(read(client, session))).contains("Wait 1 s");

        server.clock().advance(Duration.ofSeconds(1));

        assertThat(read(client, session).path("isError").asBoolean()).isFalse();
    }

    @Test
    void writes_are_counted_apart_from_reads() {
        String session = spent(client, READS);

        for (int i = 0; i < WRITES; i++) {
            assertThat(words(write(session))).doesNotContain("a minute");
        }
        assertThat(words(write(session))).contains("2 writes a minute").contains("Wait 30 s");
    }

    @Test
    void one_caller_does_not_spend_what_is_anothers() {
        spent(client, READS);

        spent(server.otherClient(), READS);
    }

    @Test
    void a_second_session_has_no_share_of_its_own() {
        spent(client, READS);

        assertThat(words(read(client, client.openSession()))).contains("a minute");
    }

    @Test
    void a_partner_key_of_whatever_value_brings_no_share_of_its_own() {
        spent(client, READS);
        HttpResponse<String> opened = client.post("/mcp", initialize(), "X-Xyte-Partner-Key", "canary-partner");
        String session = opened.headers().firstValue("Mcp-Session-Id").orElseThrow();

        HttpResponse<String> answer = client.post(
                "/mcp",
                call(1, "xyte_get_organization", "{}"),
                "Mcp-Session-Id",
                session,
                "X-Xyte-Partner-Key",
                "canary-partner");

        assertThat(answer.body()).contains("reads a minute");
    }

    @Test
    void a_resource_is_a_read() {
        String session = spent(client, READS);

        JsonNode error = json(client.postIn(session, request(2, "resources/read", "{\"uri\":\"xyte://organization\"}"))
                        .body())
                .path("error");

        assertThat(error.path("code").intValue()).isEqualTo(-32010);
        assertThat(error.path("message").textValue()).contains("Wait 10 s");
    }

    @Test
    void a_request_too_many_is_429_with_its_id_and_the_time_to_wait() {
        String session = client.openSession();
        for (int i = 1; i < REQUESTS; i++) {
            assertThat(client.postIn(session, request(i, "ping", "{}")).statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> answer = client.postIn(session, request(77, "ping", "{}"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(json(answer.body()).path("id").intValue()).isEqualTo(77);
        assertThat(json(answer.body()).at("/error/code").intValue()).isEqualTo(-32010);
        server.clock().advance(Duration.ofSeconds(1));
        assertThat(client.postIn(session, request(78, "ping", "{}")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_address_that_asks_too_much_is_turned_away_before_its_key_is_looked_at() {
        McpHttp nobody = new McpHttp(server.address(), "canary key");
        for (int i = 0; i < OF_ADDRESS; i++) {
            assertThat(nobody.get("/mcp").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> answer = nobody.get("/mcp");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(json(answer.body()).at("/error/message").textValue()).contains("this address");
        for (String route : List.of("/sse", "/messages?session=x", "/mcp/readonly", "/elsewhere")) {
            assertThat(nobody.get(route).statusCode()).as(route).isEqualTo(429);
        }
        assertThat(nobody.get("/health").statusCode()).isEqualTo(200);
        server.clock().advance(Duration.ofMillis(300));
        assertThat(nobody.get("/mcp").statusCode()).isEqualTo(401);
    }
}
