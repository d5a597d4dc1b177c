package io.xyte.mcp.sse;

import com.github.benmanes.caffeine.cache.Ticker;
import io.undertow.server.HttpHandler;
import io.xyte.client.CallListener;
import io.xyte.mcp.core.observe.RequestListener;
import io.xyte.mcp.sse.audit.AuditLog;
import io.xyte.mcp.sse.auth.KeyCheck;
import io.xyte.mcp.sse.auth.KeyVerifier;
import io.xyte.mcp.sse.door.ConnectionLimits;
import io.xyte.mcp.sse.door.Connections;
import io.xyte.mcp.sse.edge.ClosedConnections;
import io.xyte.mcp.sse.edge.Failures;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.edge.RequestId;
import io.xyte.mcp.sse.edge.Route;
import io.xyte.mcp.sse.edge.SecurityHeaders;
import io.xyte.mcp.sse.edge.TrustedProxies;
import io.xyte.mcp.sse.instances.InstanceWatch;
import io.xyte.mcp.sse.limit.RateLimiter;
import io.xyte.mcp.sse.metrics.CountedLimiter;
import io.xyte.mcp.sse.metrics.Metrics;
import io.xyte.mcp.sse.metrics.MetricsPage;
import io.xyte.mcp.sse.metrics.RequestMetrics;
import io.xyte.mcp.sse.metrics.ServerMetrics;
import io.xyte.mcp.sse.metrics.UpstreamMetrics;
import io.xyte.mcp.sse.ready.UpstreamCheck;
import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.session.Sessions;
import io.xyte.mcp.sse.session.Wire;
import io.xyte.mcp.sse.stream.Streams;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The metrics of a server; nothing is measured if nobody could read it. */
final class Instruments implements AutoCloseable {
    private final Optional<Metrics> metrics;
    private final Optional<ServerMetrics> parts;
    private final Ticker ticker;

    private Instruments(Optional<Metrics> metrics, Ticker ticker) {
        this.metrics = metrics;
        this.parts = metrics.map(ServerMetrics::new);
        this.ticker = ticker;
    }

    static Instruments of(ObservationSettings settings, Ticker ticker) {
        boolean read = settings.metrics().isPresent() || settings.admin().isPresent();
        return new Instruments(read ? Optional.of(new Metrics()) : Optional.empty(), ticker);
    }

    List<RequestListener> listeners() {
        return metrics.<RequestListener>map(RequestMetrics::new).stream().toList();
    }

    /** Who is told of calls to Xyte. */
    CallListener upstream() {
        return metrics.<CallListener>map(kept -> new UpstreamMetrics(kept, ticker::read))
                .orElse(CallListener.NONE);
    }

    Consumer<KeyCheck> keyChecks() {
        return parts.map(ServerMetrics::keyChecks).orElse(check -> {});
    }

    RateLimiter counted(RateLimiter limiter) {
        return parts.<RateLimiter>map(kept -> new CountedLimiter(limiter, kept::limited))
                .orElse(limiter);
    }

    BiConsumer<Wire, Duration> endedSessions() {
        return (wire, open) -> parts.ifPresent(kept -> kept.sessionEnded(wire, open));
    }

    void watch(Sessions sessions, Streams streams, Connections connections, KeyVerifier keys, UpstreamCheck upstream) {
        parts.ifPresent(kept -> {
            kept.bind(sessions, streams, connections::count, keys);
            kept.bind(upstream);
        });
    }

    /** Who is told of what instances do for each other. */
    InstanceWatch instances() {
        return parts.map(ServerMetrics::instances).orElse(InstanceWatch.NOBODY);
    }

    void watch(RedisLink redis) {
        parts.ifPresent(kept -> kept.bind(redis));
    }

    void watch(AuditLog audit) {
        parts.ifPresent(kept -> kept.bind(audit));
    }

    /** The page of all metrics, if there are any. */
    Optional<HttpHandler> page(Executor executor) {
        return metrics.map(kept -> new MetricsPage(kept, executor));
    }

    /** Serves a page of metrics, and nothing else, on a port of its own. */
    static Listener open(ListenAddress address, HttpHandler page) {
        ConnectionLimits limits = ConnectionLimits.DEFAULT;
        HttpHandler only = exchange -> {
            if (Route.of(exchange) != Route.METRICS) {
                throw Refusal.notFound("Metrics are at /metrics, and nothing else is served here.");
            }
            page.handleRequest(exchange);
        };
        return Listener.open(
                address,
                Optional.empty(),
                limits,
                new Connections(limits, TrustedProxies.NONE),
                new ClosedConnections(new RequestId(new SecurityHeaders(new Failures(only)))));
    }

    @Override
    public void close() {
        metrics.ifPresent(Metrics::close);
    }
}
