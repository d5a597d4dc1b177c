package io.xyte.mcp.sse;

import com.github.benmanes.caffeine.cache.Ticker;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.ServerInfo;
import io.xyte.mcp.core.protocol.McpEngine;
import io.xyte.mcp.core.protocol.Workers;
import io.xyte.mcp.core.sdk.SdkServer;
import io.xyte.mcp.sse.auth.KeyVerifier;
import io.xyte.mcp.sse.door.Connections;
import io.xyte.mcp.sse.edge.Drain;
import io.xyte.mcp.sse.session.Sessions;
import io.xyte.mcp.sse.stream.Streams;
import io.xyte.mcp.sse.tls.Tls;
import io.xyte.mcp.sse.transport.Calls;
import io.xyte.mcp.sse.transport.HttpSse;
import io.xyte.mcp.sse.transport.StatelessHttp;
import io.xyte.mcp.sse.transport.StreamableHttp;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server and its parts. */
final class HostedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostedServer.class);
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration STREAMS_END = Duration.ofSeconds(2);

    private final ServerSettings settings;
    private final Drain drain = new Drain();
    private final ExecutorService workers;
    private final ExecutorService verifiers = Threads.verifiers();
    private final ScheduledExecutorService timer = Threads.timer();
    private final Sessions sessions;
    private final Streams streams;
    private final StatelessHttp stateless;
    private final Optional<Tls> tls;
    private final Connections connections;
    private final Listener listener;

    private HostedServer(
            ServerSettings settings, McpEngine engine, ExecutorService workers, Clock clock, Ticker ticker) {
        this.settings = settings;
        this.tls = settings.door().tls().map(Tls::of);
        this.workers = workers;
        this.sessions = new Sessions(engine, settings.sessions(), clock);
        this.streams = new Streams(settings.streams(), timer);
        Calls calls = new Calls(workers, settings.calls());
        this.stateless = new StatelessHttp(engine, clock, streams, calls);
        Router router = new Router(
                settings.httpSse(),
                new StreamableHttp(sessions, streams, settings.bodies(), calls, stateless),
                new HttpSse(sessions, streams, settings.bodies(), calls));
        DoorSettings door = settings.door();
        this.connections = new Connections(door.connections(), door.proxies());
        this.listener = Listener.open(
                settings.listen(),
                tls.map(Tls::context),
                door.connections(),
                connections,
                settings.bodies(),
                Pipeline.assemble(drain, settings, keys(ticker), router));
    }

    private KeyVerifier keys(Ticker ticker) {
        Upstream upstream = settings.upstream();
        HttpClient sockets = upstream.sockets();
        return new KeyVerifier(
                upstream.forKeys(sockets), upstream.forCalls(sockets), settings.access(), verifiers, ticker);
    }

    /**
     * Starts a server.
     *
     * @throws IllegalArgumentException if a setting cannot be; the message names it
     * @throws RuntimeException if it cannot listen where it is told to
     */
    static HostedServer start(ServerSettings settings, Catalog catalog) {
        return start(settings, catalog, Workers.create(), Clock.systemUTC(), Ticker.systemTicker());
    }

    /** Starts a server on given threads and times; it ends the threads. */
    static HostedServer start(
            ServerSettings settings, Catalog catalog, ExecutorService workers, Clock clock, Ticker ticker) {
        ServerInfo info = new ServerInfo("xyte-mcp", "Xyte", Version.OF_THIS_BUILD);
        return start(settings, new McpEngine(SdkServer.over(catalog, info), clock), workers, clock, ticker);
    }

    /** Starts a server over an engine of any features. */
    static HostedServer start(
            ServerSettings settings, McpEngine engine, ExecutorService workers, Clock clock, Ticker ticker) {
        HostedServer server = new HostedServer(settings, engine, workers, clock, ticker);
        server.timer.scheduleWithFixedDelay(
                server.sessions::endExpired, SWEEP.toSeconds(), SWEEP.toSeconds(), TimeUnit.SECONDS);
        server.watchTls();
        LOG.info("listening on {}", server.address());
        if (settings.httpSse()) {
            LOG.info("HTTP+SSE at /sse is deprecated by MCP; --no-sse turns it off");
        }
        return server;
    }

    private void watchTls() {
        long nanos = settings.door().tlsCheck().toNanos();
        tls.ifPresent(files -> timer.scheduleWithFixedDelay(files::check, nanos, nanos, TimeUnit.NANOSECONDS));
    }

    /** Where it listens, with the port that it has got. */
    URI address() {
        String scheme = tls.isPresent() ? "https" : "http";
        return URI.create(scheme + "://" + settings.listen().urlHost() + ":"
                + listener.address().getPort());
    }

    /** How many connections are open. */
    int connections() {
        return connections.count();
    }

    /** The sessions that are open. */
    Sessions sessions() {
        return sessions;
    }

    /** Ends: refuses what is new, lets calls in flight finish within the grace, ends the streams, closes the door. */
    @Override
    public void close() {
        drain.begin();
        try {
            workers.shutdown();
            if (!workers.awaitTermination(settings.shutdownGrace().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("calls that took longer than the shutdown grace are cancelled");
            }
            sessions.endAll();
            stateless.endAll();
            streams.endAll();
            drain.await(STREAMS_END);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
        verifiers.shutdownNow();
        timer.shutdownNow();
        listener.close();
    }
}
