package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.sse.admin.AdminToken;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.redis.RedisServer;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A server goes on without its Redis, and says so. */
class RedisAwayTest {
    private static final String TOKEN = "canary-operator-token";
    private static final String AWAY = "\"redis\":\"away: limits and sessions are this instance's own\"";

    private static HttpResponse<String> ready(TestServer server) {
        return server.client().get("/readyz");
    }

    private static double up(TestServer server) {
        String page = new McpHttp(server.address(), TOKEN).get("/metrics").body();
        return MetricsText.of(page).sum("xyte_mcp_redis_up", Map.of());
    }

    private static void expectService(TestServer server) {
        McpHttp client = server.client();
        assertThat(client.postIn(client.openSession(), call(1, "echo", "{}")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_server_starts_and_serves_without_it_finds_it_when_it_comes_and_goes_on_when_it_goes() {
        ObservationSettings observed =
                new ObservationSettings(AuditSettings.OFF, UsageSettings.DEFAULT, Optional.of(AdminToken.of(TOKEN)));
        try (RedisServer redis = RedisServer.start()) {
            redis.kill();
            try (TestServer server = TestServer.with()
                    .redis(redis.settings())
                    .observation(observed)
                    .start()) {
                expectService(server);
                assertThat(ready(server).statusCode()).isEqualTo(200);
                assertThat(ready(server).body()).contains("\"status\":\"ready\"", AWAY);
                assertThat(up(server)).isZero();

                redis.restart();
                Waiting.until(() -> ready(server).body().contains("\"redis\":\"ok\""));
                assertThat(up(server)).isEqualTo(1);

                redis.kill();
                Waiting.until(() -> ready(server).body().contains(AWAY));
                assertThat(ready(server).statusCode()).isEqualTo(200);
                expectService(server);
            }
        }
    }
}
