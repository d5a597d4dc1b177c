package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static io.xyte.mcp.sse.McpHttp.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.client.ApiKey;
import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.CatalogSettings;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.sse.store.DataDirectory;
import io.xyte.mcp.sse.token.AccessToken;
import io.xyte.mcp.sse.token.Role;
import io.xyte.mcp.sse.token.SqliteTokens;
import io.xyte.mcp.sse.token.TokenIssuer;
import io.xyte.mcp.sse.token.TokenSettings;
import io.xyte.mcp.sse.token.TokenStore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access tokens of the server's own, from the outside. */
class TokensTest {
    private static final String ORGANIZATION = "xyte_get_organization";

    @TempDir
    private Path path = Path.of("");

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.with()
                .catalog(XyteCatalog.create())
                .tokens(settings(Optional.empty()))
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private TokenSettings settings(Optional<ApiKey> serverKey) {
        DataDirectory directory = DataDirectory.at(path);
        return new TokenSettings(Optional.of(directory), TokenSettings.masterKey(directory, ""), serverKey);
    }

    private McpHttp bearer(String label, Role role, String key, Optional<Duration> life) {
        TokenSettings settings = settings(Optional.empty());
        Clock clock = server.clock();
        try (TokenStore store = SqliteTokens.in(settings.directory().orElseThrow())) {
            Instant end = life.map(clock.instant()::plus).orElse(null);
            AccessToken token = new TokenIssuer(store, settings.masterKey(), clock).issue(label, role, key, end);
            return new McpHttp(server.address(), token.text());
        }
    }

    /** A bearer whom the server has come to know. */
    private McpHttp known(String label, Role role, String key) {
        McpHttp client = bearer(label, role, key, Optional.empty());
        Waiting.until(() -> client.post("/mcp", initialize()).statusCode() == 200);
        return client;
    }

    private void revoke(String label) {
        try (TokenStore store = SqliteTokens.in(DataDirectory.at(path))) {
            assertThat(store.revoke(label, server.clock().instant())).isTrue();
        }
    }

    @Test
    void a_bearer_sees_the_organization_of_the_key_behind_the_token() {
        McpHttp anna = known("anna", Role.OPERATOR, XyteSandbox.DEMO_KEY_2);

        assertThat(anna.postIn(anna.openSession(), call(1, ORGANIZATION, "{}")).body())
                .contains("Contoso Lab");
    }

    @Test
    void a_token_is_taken_from_the_headers_of_keys_too() {
        McpHttp anna = known("anna", Role.OPERATOR, XyteSandbox.DEMO_KEY);
        McpHttp stranger = new McpHttp(server.address(), "");

        assertThat(stranger.post("/mcp", initialize(), "X-API-Key", anna.key()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_reader_neither_sees_nor_calls_what_changes_something() {
        McpHttp reader = known("anna", Role.READER, XyteSandbox.DEMO_KEY);
        McpHttp operator = known("ben", Role.OPERATOR, XyteSandbox.DEMO_KEY);
        String session = reader.openSession();

        assertThat(reader.postIn(session, request(1, "tools/list", "{}")).body())
                .contains("xyte_list_devices")
                .doesNotContain("xyte_send_command");
        assertThat(reader.postIn(session, call(2, "xyte_send_command", "{}")).body())
                .contains("Unknown tool");
        assertThat(operator.postIn(operator.openSession(), request(1, "tools/list", "{}"))
                        .body())
                .contains("xyte_send_command");
    }

    @Test
    void policies_of_a_token_count_under_its_role() throws IOException {
        Path policy = Files.writeString(path.resolve("policy.yaml"), """
                tokens:
                  anna: {read_only: false, limits: {reads_per_minute: 1}}
                  ben: {read_only: true}
                """);
        McpHttp anna = bearer("anna", Role.READER, XyteSandbox.DEMO_KEY, Optional.empty());
        McpHttp ben = bearer("ben", Role.OPERATOR, XyteSandbox.DEMO_KEY, Optional.empty());
        McpHttp zoe = bearer("zoe", Role.OPERATOR, XyteSandbox.DEMO_KEY, Optional.empty());
        try (TestServer strict = TestServer.with()
                .countedCatalog(gate -> XyteCatalog.create(CatalogSettings.DEFAULT.with(gate)))
                .policy(policy)
                .tokens(settings(Optional.empty()))
                .start()) {
            assertThat(tools(strict, anna)).as("a reader stays one").doesNotContain("xyte_send_command");
            assertThat(tools(strict, ben)).doesNotContain("xyte_send_command");
            assertThat(tools(strict, zoe)).contains("xyte_send_command");
            assertThat(twoReads(strict, anna)).contains("1 reads a minute");
            assertThat(twoReads(strict, ben)).contains("Northwind");
        }
    }

    private static String tools(TestServer there, McpHttp bearer) {
        McpHttp client = new McpHttp(there.address(), bearer.key());
        return client.postIn(client.openSession(), request(1, "tools/list", "{}"))
                .body();
    }

    private static String twoReads(TestServer there, McpHttp bearer) {
        McpHttp client = new McpHttp(there.address(), bearer.key());
        String session = client.openSession();
        client.postIn(session, call(1, ORGANIZATION, "{}"));
        return client.postIn(session, call(2, ORGANIZATION, "{}")).body();
    }

    @Test
    void two_tokens_of_one_key_are_two_callers() {
        McpHttp anna = known("anna", Role.OPERATOR, XyteSandbox.DEMO_KEY);
        McpHttp ben = known("ben", Role.OPERATOR, XyteSandbox.DEMO_KEY);
        String session = anna.openSession();

        assertThat(ben.postIn(session, request(1, "ping", "{}")).statusCode()).isEqualTo(404);
        assertThat(server.client().postIn(session, request(1, "ping", "{}")).statusCode())
                .as("nor can the key behind them use it")
                .isEqualTo(404);
    }

    @Test
    void a_revoked_token_is_refused_and_its_streams_and_sessions_end_within_seconds() {
        McpHttp anna = known("anna", Role.OPERATOR, XyteSandbox.DEMO_KEY);
        McpHttp ben = known("ben", Role.OPERATOR, XyteSandbox.DEMO_KEY);
        try (Events stream = anna.listen("/sse");
                Events others = ben.listen("/sse")) {
            stream.data("endpoint");
            String endpoint = others.data("endpoint");
            int open = server.hosted().sessions().size();

            revoke("anna");

            Waiting.until(() -> anna.post("/mcp", initialize()).statusCode() == 401);
            assertThat(stream.line()).as("the stream has ended").isNull();
            Waiting.until(() -> server.hosted().sessions().size() < open);
            assertThat(ben.post(endpoint, request(1, "ping", "{}")).statusCode())
                    .as("others go on")
                    .isEqualTo(202);
            assertThat(others.message().path("id").intValue()).isEqualTo(1);
        }
    }

    @Test
    void a_subscription_without_a_session_ends_with_its_token() {
        McpHttp anna = known("anna", Role.OPERATOR, XyteSandbox.DEMO_KEY);
        String listen = Stateless.request(5, "subscriptions/listen", "\"notifications\":{\"toolsListChanged\":true}");
        try (Events stream = anna.postForEvents("/mcp", listen, Stateless.headers(listen))) {
            stream.message();

            revoke("anna");

            while (stream.line() != null) {
                // comments, and the completion
            }
        }
    }

    @Test
    void a_token_that_expires_is_refused_at_that_moment_and_its_stream_ends() {
        McpHttp anna = bearer("anna", Role.OPERATOR, XyteSandbox.DEMO_KEY, Optional.of(Duration.ofHours(1)));
        Waiting.until(() -> anna.post("/mcp", initialize()).statusCode() == 200);
        try (Events stream = anna.listen("/sse")) {
            stream.data("endpoint");

            server.clock().advance(Duration.ofHours(1));

            assertThat(anna.post("/mcp", initialize()).statusCode()).isEqualTo(401);
            assertThat(stream.line()).isNull();
        }
    }

    @Test
    void a_key_that_xyte_withdraws_ends_the_tokens_that_stand_for_it() {
        McpHttp anna = known("anna", Role.OPERATOR, XyteSandbox.DEMO_KEY);
        server.clock().advance(Duration.ofSeconds(61));
        server.xyte().faults().next(1, Fault.status(401));

        HttpResponse<String> answer = anna.post("/mcp", initialize());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("behind this access token");
    }

    @Test
    void an_unknown_or_mistyped_token_is_never_sent_to_xyte() {
        server.xyte().clearRequests();
        String unknown = AccessToken.next().text();

        assertThat(new McpHttp(server.address(), unknown).get("/sse").statusCode())
                .isEqualTo(401);
        assertThat(new McpHttp(server.address(), unknown.substring(0, 20))
                        .get("/sse")
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.xyte().requests()).isEmpty();
    }

    @Test
    void a_server_without_tokens_does_not_send_one_to_xyte_either() {
        try (TestServer plain = TestServer.start()) {
            assertThat(new McpHttp(plain.address(), AccessToken.next().text())
                            .get("/sse")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(plain.xyte().requests()).isEmpty();
        }
    }

    @Test
    void keys_of_xyte_are_served_beside_tokens() {
        assertThat(server.client().post("/mcp", initialize()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_server_of_one_organization_takes_tokens_only() {
        McpHttp anna = bearer("anna", Role.OPERATOR, TokenIssuer.SERVER_KEY, Optional.empty());
        try (TestServer single = TestServer.with()
                .catalog(XyteCatalog.create())
                .tokens(settings(Optional.of(ApiKey.of(XyteSandbox.DEMO_KEY))))
                .start()) {
            McpHttp there = new McpHttp(single.address(), anna.key());

            assertThat(there.postIn(there.openSession(), call(1, ORGANIZATION, "{}"))
                            .body())
                    .contains("Northwind Demo");
            HttpResponse<String> refused = single.client().post("/mcp", initialize());
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("access tokens, not Xyte API keys");
            assertThat(single.otherClient().get("/sse").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_server_of_one_organization_does_not_start_while_nobody_could_come_in() {
        bearer("other", Role.OPERATOR, XyteSandbox.DEMO_KEY_2, Optional.empty());

        assertThatThrownBy(() -> TestServer.with()
                        .tokens(settings(Optional.of(ApiKey.of(XyteSandbox.DEMO_KEY))))
                        .start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token create --server-key");
    }

    @Test
    void a_token_for_the_servers_key_is_worth_nothing_where_the_server_has_none() {
        McpHttp anna = bearer("anna", Role.OPERATOR, TokenIssuer.SERVER_KEY, Optional.empty());
        known("ben", Role.OPERATOR, XyteSandbox.DEMO_KEY);

        assertThat(anna.post("/mcp", initialize()).statusCode()).isEqualTo(401);
    }
}
