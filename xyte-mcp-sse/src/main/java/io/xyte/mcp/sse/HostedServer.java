package io.xyte.mcp.sse;

import com.github.benmanes.caffeine.cache.Ticker;
import io.undertow.Undertow;
import io.undertow.server.HandlerWrapper;
import io.xyte.mcp.core.catalog.CallGate;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.ServerInfo;
import io.xyte.mcp.core.policy.PolicyBook;
import io.xyte.mcp.core.protocol.Changes;
import io.xyte.mcp.core.protocol.McpEngine;
import io.xyte.mcp.core.protocol.Workers;
import io.xyte.mcp.core.sdk.SdkServer;
import io.xyte.mcp.sse.auth.Doorman;
import io.xyte.mcp.sse.auth.KeyVerifier;
import io.xyte.mcp.sse.edge.Drain;
import io.xyte.mcp.sse.limit.CallerQuota;
import io.xyte.mcp.sse.limit.LocalRateLimiter;
import io.xyte.mcp.sse.session.Sessions;
import io.xyte.mcp.sse.stream.Streams;
import io.xyte.mcp.sse.transport.Calls;
import io.xyte.mcp.sse.transport.HttpSse;
import io.xyte.mcp.sse.transport.StatelessHttp;
import io.xyte.mcp.sse.transport.StreamableHttp;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server and its parts. */
final class HostedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostedServer.class);
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration POLICY_CHECK = Duration.ofSeconds(2);
    private static final Duration STREAMS_END = Duration.ofSeconds(2);

    private final ServerSettings settings;
    private final Drain drain = new Drain();
    private final ExecutorService workers;
    private final ExecutorService verifiers = Threads.verifiers();
    private final ScheduledExecutorService timer = Threads.timer();
    private final Sessions sessions;
    private final Streams streams;
    private final StatelessHttp stateless;
    private final Optional<TokenWatch> tokens;
    private final Undertow undertow;
    private Runnable policyCheck = () -> {};

    private HostedServer(
            ServerSettings settings,
            McpEngine engine,
            HandlerWrapper permissions,
            CallerQuota quota,
            ExecutorService workers,
            Clock clock,
            Ticker ticker) {
        this.settings = settings;
        this.tokens = settings.tokens().map(kept -> new TokenWatch(kept, clock));
        this.workers = workers;
        this.sessions = new Sessions(engine, settings.sessions(), quota, clock);
        this.streams = new Streams(settings.streams(), timer);
        Calls calls = new Calls(workers, settings.calls(), quota);
        this.stateless = new StatelessHttp(engine, clock, streams, calls);
        Router router = new Router(
                settings.httpSse(),
                new StreamableHttp(sessions, streams, settings.bodies(), calls, stateless),
                new HttpSse(sessions, streams, settings.bodies(), calls));
        Doorman doorman = tokens.map(TokenWatch::doorman).orElse(Doorman.KEYS_ONLY);
        Gate gate = new Gate(
                doorman, keys(ticker), quota.limiter(), settings.limits().addresses());
        this.undertow = Listener.of(
                settings.listen(),
                settings.bodies(),
                Pipeline.assemble(drain, settings.publicHosts(), settings.bodies(), gate, permissions, router));
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
    static HostedServer start(ServerSettings settings, Function<CallGate, Catalog> catalog) {
        return start(settings, catalog, Workers.create(), Clock.systemUTC(), Ticker.systemTicker());
    }

    /**
     * Starts a server on given threads and times; it ends the threads.
     *
     * @param catalog makes what is offered, with the gate that counts the calls
     */
    static HostedServer start(
            ServerSettings settings,
            Function<CallGate, Catalog> catalog,
            ExecutorService workers,
            Clock clock,
            Ticker ticker) {
        Changes changes = new Changes();
        CallerQuota quota = quota(settings, ticker);
        Catalog counted = catalog.apply(quota);
        Rights rights = Rights.of(settings, counted, changes);
        quota.follow(rights.policies());
        ServerInfo info = new ServerInfo("xyte-mcp", "Xyte", Version.OF_THIS_BUILD);
        SdkServer sdk = SdkServer.over(counted, info, settings.policy().isPresent());
        HostedServer server =
                start(settings, new McpEngine(sdk, changes, clock), rights::stage, quota, workers, clock, ticker);
        server.policyCheck = rights.check();
        server.timer.scheduleWithFixedDelay(
                server::checkPolicy, POLICY_CHECK.toSeconds(), POLICY_CHECK.toSeconds(), TimeUnit.SECONDS);
        return server;
    }

    /** Starts a server over an engine of any features; all callers have the same access, and nobody counts their calls. */
    static HostedServer start(
            ServerSettings settings, McpEngine engine, ExecutorService workers, Clock clock, Ticker ticker) {
        return start(settings, engine, next -> next, quota(settings, ticker), workers, clock, ticker);
    }

    private static CallerQuota quota(ServerSettings settings, Ticker ticker) {
        return new CallerQuota(
                new LocalRateLimiter(ticker), settings.limits().requestsOfCaller(), PolicyBook.of(settings.flags()));
    }

    private static HostedServer start(
            ServerSettings settings,
            McpEngine engine,
            HandlerWrapper permissions,
            CallerQuota quota,
            ExecutorService workers,
            Clock clock,
            Ticker ticker) {
        HostedServer server = new HostedServer(settings, engine, permissions, quota, workers, clock, ticker);
        server.undertow.start();
        server.tokens.ifPresent(watch -> watch.start(server::endUnless));
        server.timer.scheduleWithFixedDelay(
                server.sessions::endExpired, SWEEP.toSeconds(), SWEEP.toSeconds(), TimeUnit.SECONDS);
        LOG.info("listening on {}", server.address());
        if (settings.httpSse()) {
            LOG.info("HTTP+SSE at /sse is deprecated by MCP; --no-sse turns it off");
        }
        return server;
    }

    private void endUnless(Predicate<Caller> admitted) {
        sessions.endUnless(admitted);
        stateless.endUnless(admitted);
    }

    /** Looks whether the policy file has changed, as the timer does. */
    synchronized void checkPolicy() {
        policyCheck.run();
    }

    /** Where it listens, with the port that it has got. */
    URI address() {
        InetSocketAddress bound =
                (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
        return URI.create("http://" + settings.listen().urlHost() + ":" + bound.getPort());
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
        undertow.stop();
        tokens.ifPresent(TokenWatch::close);
    }
}
