package io.xyte.mcp.sse;

import com.github.benmanes.caffeine.cache.Ticker;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.protocol.Changes;
import io.xyte.mcp.core.protocol.McpEngine;
import io.xyte.mcp.core.protocol.Workers;
import io.xyte.mcp.sse.conformance.ConformanceFeatures;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.session.SessionLimits;
import io.xyte.mcp.sse.stream.StreamLimits;
import io.xyte.mcp.sse.transport.CallLimits;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The hosted server with the official conformance suite's features in place of ours, on the port that is its argument.
 * It asks for a key of the simulated Xyte, and ends with its input.
 */
final class ConformanceServer {
    private ConformanceServer() {}

    public static void main(String[] arguments) throws IOException {
        Changes changes = new Changes();
        Clock clock = Clock.systemUTC();
        McpEngine engine = new McpEngine(ConformanceFeatures.server(changes), changes, clock);
        try (XyteSandbox xyte = XyteSandbox.start();
                HostedServer server = HostedServer.start(
                        settings(xyte, Integer.parseInt(arguments[0])),
                        engine,
                        Workers.create(),
                        clock,
                        Ticker.systemTicker())) {
            System.out.println(server.address());
            while (System.in.read() >= 0) {
                // until whoever started it has gone
            }
        }
    }

    private static ServerSettings settings(XyteSandbox xyte, int port) {
        return new ServerSettings(
                new ListenAddress("127.0.0.1", port, false),
                Optional.empty(),
                Upstream.of(xyte.baseUri()),
                Access.FULL,
                SessionLimits.DEFAULT,
                StreamLimits.DEFAULT,
                CallLimits.DEFAULT,
                BodyLimits.DEFAULT,
                Duration.ZERO);
    }
}
