package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static io.xyte.mcp.sse.McpHttp.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.CatalogSettings;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.sse.admin.AdminToken;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.command.Main;
import io.xyte.mcp.sse.limit.AddressLimits;
import io.xyte.mcp.sse.limit.Limits;
import io.xyte.mcp.sse.limit.Rate;
import io.xyte.mcp.sse.redis.RedisServer;
import io.xyte.mcp.sse.token.MasterKey;
import io.xyte.mcp.sse.token.TokenSettings;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances and the commands of their operator, with one Redis. */
class SharedServersTest {
    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OPERATOR = "canary-operator-token";
    private static final String ORGANIZATION = "xyte_get_organization";
    private static final Rate MANY = new Rate(30_000);
    private static final int READS = 6;

    private final RedisServer redis = RedisServer.start();
    private final TestServer one = start();
    private final TestServer other = start();

    private TestServer start() {
        MutableClock now = new MutableClock();
        now.jump(Duration.between(now.instant(), Instant.now(Clock.systemUTC())));
        TestServer server = TestServer.with()
                .time(now)
                .countedCatalog(gate -> XyteCatalog.create(CatalogSettings.DEFAULT.with(gate)))
                .limits(new Limits(new AddressLimits(MANY, MANY), MANY, READS, READS))
                .tokens(new TokenSettings(Optional.empty(), MasterKey.of(MASTER, "test"), Optional.empty()))
                .observation(new ObservationSettings(
                        AuditSettings.OFF, UsageSettings.DEFAULT, Optional.of(AdminToken.of(OPERATOR))))
                .redis(redis.settings())
                .start();
        Waiting.until(() -> server.client().get("/readyz").body().contains("\"redis\":\"ok\""));
        return server;
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
        redis.close();
    }

    /** Runs a command of the operator; gives its exit code and all that it said. */
    private Map.Entry<Integer, String> run(String... line) {
        StringWriter said = new StringWriter();
        int code = Main.commandLine(Map.of(
                        "REDIS_URL",
                        redis.url().toString(),
                        "XYTE_MCP_MASTER_KEY",
                        MASTER,
                        "XYTE_BASE_URL",
                        one.xyte().baseUri().toString(),
                        "XYTE_API_KEY",
                        XyteSandbox.DEMO_KEY))
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(line);
        return Map.entry(code, said.toString());
    }

    private McpHttp bearer(String label, TestServer server) {
        String said = run("token", "create", "--label", label).getValue();
        String token =
                said.lines().filter(line -> line.startsWith("xmt_")).findFirst().orElseThrow();
        McpHttp client = new McpHttp(server.address(), token);
        Waiting.until(() -> client.post("/mcp", initialize()).statusCode() == 200);
        return client;
    }

    private static String read(McpHttp client, String session) {
        return client.postIn(session, call(1, ORGANIZATION, "{}")).body();
    }

    @Test
    void a_caller_has_one_share_at_both() {
        String here = one.client().openSession();
        String there = other.client().openSession();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < READS; i++) {
            answers.add(read(one.client(), here));
            answers.add(read(other.client(), there));
        }
        Waiting.until(() -> read(one.client(), here).contains("a minute"));
        Waiting.until(() -> read(other.client(), there).contains("a minute"));

        assertThat(answers.stream().filter(answer -> !answer.contains("a minute")))
                .as("six, and what was let in before the news came")
                .hasSizeBetween(READS, READS + 2);
    }

    @Test
    void a_token_is_good_at_both_and_when_it_is_revoked_at_neither_and_its_streams_end() {
        McpHttp anna = bearer("anna", one);
        McpHttp there = new McpHttp(other.address(), anna.key());
        Waiting.until(() -> there.post("/mcp", initialize()).statusCode() == 200);
        assertThat(run("token", "list").getValue()).contains("anna").doesNotContain(anna.key());
        try (Events stream = there.listen("/sse")) {
            stream.data("endpoint");

            assertThat(run("token", "revoke", "anna").getValue()).contains("Revoked: anna");

            Waiting.until(() -> anna.post("/mcp", initialize()).statusCode() == 401);
            Waiting.until(() -> there.post("/mcp", initialize()).statusCode() == 401);
            while (stream.line() != null) {
                // what came before its end
            }
        }
    }

    @Test
    void usage_of_both_is_on_each_page_and_printed_by_the_command() {
        read(one.client(), one.client().openSession());
        read(other.client(), other.client().openSession());
        Waiting.until(() -> page(other).body().contains("\"calls\":1"));

        HttpResponse<String> page = page(one);

        assertThat(McpHttp.json(page.body()).at("/total/calls").asInt()).isEqualTo(2);
        Map.Entry<Integer, String> printed = run("usage", "--since", "9999d", "--format", "csv");
        assertThat(printed.getValue()).contains(ORGANIZATION + ",2,0");
        assertThat(printed.getKey()).isZero();
    }

    private static HttpResponse<String> page(TestServer server) {
        return new McpHttp(server.address(), OPERATOR).get("/admin/usage.json");
    }

    @Test
    void without_redis_service_goes_on_and_the_page_says_that_it_cannot() {
        McpHttp anna = bearer("anna", one);
        redis.kill();
        Waiting.until(() -> one.client().get("/readyz").body().contains("away"));

        assertThat(read(anna, anna.openSession())).contains("Northwind");
        assertThat(page(one).statusCode()).isEqualTo(503);
        Map.Entry<Integer, String> refused = run("token", "list");
        assertThat(refused.getKey()).isEqualTo(2);
        assertThat(refused.getValue()).contains("is away: Connection refused").doesNotContain("\tat ");
    }

    @Test
    void while_redis_does_not_answer_nobody_is_left_without_an_answer() {
        redis.pause();
        for (int i = 0; i < 5; i++) {
            assertThat(one.client()
                            .postIn(one.client().openSession(), request(1, "ping", "{}"))
                            .statusCode())
                    .isEqualTo(200);
        }
        redis.resume();
    }

    @Test
    void no_key_token_or_address_stands_in_redis() {
        McpHttp anna = bearer("anna", one);
        read(anna, anna.openSession());
        read(one.otherClient(), one.otherClient().openSession());
        new McpHttp(one.address(), "canary-key-1").post("/mcp", initialize());
        page(one);

        assertThat(redis.everything())
                .contains("xyte-mcp:key:", "xyte-mcp:limit:", "xyte-mcp:tokens", "xyte-mcp:usage:")
                .doesNotContain("demo-key", "canary", "127.0.0.1", anna.key(), MASTER);
    }

    @Test
    void a_server_whose_tokens_could_not_be_read_yet_says_so_and_takes_keys() {
        String token = bearer("anna", one).key();
        redis.kill();
        try (TestServer late = TestServer.with()
                .redis(redis.settings())
                .tokens(new TokenSettings(Optional.empty(), MasterKey.of(MASTER, "test"), Optional.empty()))
                .start()) {
            McpHttp anna = new McpHttp(late.address(), token);

            assertThat(anna.post("/mcp", initialize()).statusCode()).isEqualTo(503);
            assertThat(late.client().post("/mcp", initialize()).statusCode()).isEqualTo(200);
            redis.restart();
            Waiting.until(() -> anna.post("/mcp", initialize()).statusCode() == 401);
        }
    }

    @Test
    void a_user_of_redis_who_may_touch_nothing_but_the_prefix_is_enough() {
        redis.cli(("acl setuser xyte on >canary-pass ~xyte-mcp:* &xyte-mcp:* +@connection +@read +@write +@pubsub"
                        + " +@scripting +time -@dangerous")
                .split(" "));
        URI url = URI.create("redis://xyte:canary-pass@127.0.0.1:" + redis.port());
        try (TestServer confined = TestServer.with()
                .catalog(XyteCatalog.create())
                .tokens(new TokenSettings(Optional.empty(), MasterKey.of(MASTER, "test"), Optional.empty()))
                .redis(RedisServer.settings(url))
                .limits(Limits.DEFAULT)
                .start()) {
            McpHttp anna = new McpHttp(confined.address(), bearer("anna", one).key());
            Waiting.until(() -> anna.post("/mcp", initialize()).statusCode() == 200);
            assertThat(read(anna, anna.openSession())).contains("Northwind");
            assertThat(confined.client().get("/readyz").body()).contains("\"redis\":\"ok\"");
        }
        assertThat(run("usage", "--since", "9999d").getValue())
                .as("what it counted")
                .contains(ORGANIZATION);
        assertThat(redis.cli("acl", "log")).as("what was refused").isEmpty();
    }
}
