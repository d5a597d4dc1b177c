package io.xyte.mcp.sse;

import com.github.benmanes.caffeine.cache.Ticker;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.protocol.Changes;
import io.xyte.mcp.core.protocol.McpEngine;
import io.xyte.mcp.core.protocol.Workers;
import io.xyte.mcp.sse.conformance.ConformanceFeatures;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.limit.Limits;
import io.xyte.mcp.sse.session.SessionLimits;
import io.xyte.mcp.sse.stream.StreamLimits;
import io.xyte.mcp.sse.transport.CallLimits;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The hosted server with the features that the official conformance suite expects in place of ours. It asks for a key of
 * the simulated Xyte.
 */
final class ConformanceServer implements AutoCloseable {
    private final XyteSandbox xyte = XyteSandbox.start();
    private final Changes changes = new Changes();
    private final HostedServer server;

    private ConformanceServer(int port) {
        Clock clock = Clock.systemUTC();
        McpEngine engine = new McpEngine(ConformanceFeatures.server(changes), changes, clock);
        this.server = HostedServer.start(
                settings(xyte.baseUri(), port), engine, Workers.create(), clock, Ticker.systemTicker());
    }

    private static ServerSettings settings(URI xyte, int port) {
        return new ServerSettings(
                new ListenAddress("127.0.0.1", port, false),
                DoorSettings.DEFAULT,
                Optional.empty(),
                Upstream.of(xyte),
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
                Duration.ZERO);
    }

    /** On a free port. */
    static ConformanceServer start() {
        return new ConformanceServer(0);
    }

    /** Serves on the port that is the argument, until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        try (ConformanceServer server = new ConformanceServer(Integer.parseInt(arguments[0]))) {
            System.out.println(server.server.address());
            new CountDownLatch(1).await();
        }
    }

    Changes changes() {
        return changes;
    }

    McpHttp client() {
        return new McpHttp(server.address(), XyteSandbox.DEMO_KEY);
    }

    McpHttp otherClient() {
        return new McpHttp(server.address(), XyteSandbox.DEMO_KEY_2);
    }

    @Override
    public void close() {
        server.close();
        xyte.close();
    }
}
