package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.limit.Limits;
import io.xyte.mcp.sse.session.SessionLimits;
import io.xyte.mcp.sse.stream.StreamLimits;
import io.xyte.mcp.sse.transport.CallLimits;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Names of a server that others reach; those of this machine are in {@link RouteChecksTest}. */
class OriginTest {
    private final HostedServer server = HostedServer.start(
            new ServerSettings(
                    new ListenAddress("0.0.0.0", 0, true),
                    DoorSettings.DEFAULT,
                    Optional.of(URI.create("https://mcp.example.com")),
                    Upstream.of(URI.create("http://127.0.0.1:9")),
                    Access.FULL,
                    Optional.empty(),
                    true,
                    true,
                    SessionLimits.DEFAULT,
                    StreamLimits.DEFAULT,
                    CallLimits.DEFAULT,
                    Limits.DEFAULT,
                    Optional.empty(),
                    Optional.empty(),
                    BodyLimits.DEFAULT,
                    ObservationSettings.DEFAULT,
                    Duration.ZERO),
            gate -> XyteCatalog.create());

    @AfterEach
    void stop() {
        server.close();
    }

    private int health(String address, String... headerLines) {
        URI reached = URI.create("http://" + address + ":" + server.address().getPort());
        try (RawConnection connection = new RawConnection(reached)) {
            return connection
                    .send("GET /health HTTP/1.1\r\n" + String.join("\r\n", headerLines) + "\r\n\r\n")
                    .answer()
                    .status();
        }
    }

    @Test
    void the_configured_name_is_served_with_or_without_a_port() {
        assertThat(health("127.0.0.1", "Host: mcp.example.com")).isEqualTo(200);
        assertThat(health("127.0.0.1", "Host: MCP.example.com:443")).isEqualTo(200);
        assertThat(health("127.0.0.1", "Host: mcp.example.com.evil.example")).isEqualTo(403);
    }

    @Test
    void pages_of_the_configured_name_may_call() {
        assertThat(health("127.0.0.1", "Host: mcp.example.com", "Origin: https://mcp.example.com"))
                .isEqualTo(200);
        assertThat(health("127.0.0.1", "Host: mcp.example.com", "Origin: https://example.com"))
                .isEqualTo(403);
    }

    @Test
    void the_wildcard_is_no_name() {
        assertThat(health("127.0.0.1", "Host: 0.0.0.0")).isEqualTo(403);
    }

    /** Health checks call a machine by its address. Only Linux has all of 127.0.0.0/8. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void the_address_that_was_called_is_served() {
        assertThat(health("127.0.0.2", "Host: 127.0.0.2")).isEqualTo(200);
        assertThat(health("127.0.0.2", "Host: 127.0.0.3")).isEqualTo(403);
    }

    @Test
    void two_names_at_once_are_none() {
        assertThat(health("127.0.0.1", "Host: localhost", "Host: mcp.example.com"))
                .isEqualTo(400);
        assertThat(health("127.0.0.1", "Host: localhost", "Origin: http://localhost", "Origin: https://evil.example"))
                .isEqualTo(403);
    }
}
