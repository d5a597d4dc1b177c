package io.xyte.mcp.sse;

import com.github.benmanes.caffeine.cache.Ticker;
import io.undertow.server.HttpHandler;
import io.xyte.client.CallListener;
import io.xyte.mcp.core.catalog.CallGate;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.observe.RequestListener;
import io.xyte.mcp.core.protocol.McpEngine;
import io.xyte.mcp.core.protocol.Workers;
import io.xyte.mcp.sse.auth.Doorman;
import io.xyte.mcp.sse.auth.KeyVerifier;
import io.xyte.mcp.sse.door.Connections;
import io.xyte.mcp.sse.edge.Drain;
import io.xyte.mcp.sse.instances.SharedSessions;
import io.xyte.mcp.sse.limit.CallerQuota;
import io.xyte.mcp.sse.ready.ReadyPage;
import io.xyte.mcp.sse.ready.UpstreamCheck;
import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.session.Peers;
import io.xyte.mcp.sse.session.ReplayLimits;
import io.xyte.mcp.sse.session.Sessions;
import io.xyte.mcp.sse.stream.Streams;
import io.xyte.mcp.sse.tls.Tls;
import io.xyte.mcp.sse.transport.Calls;
import io.xyte.mcp.sse.transport.Duplex;
import io.xyte.mcp.sse.transport.HttpSse;
import io.xyte.mcp.sse.transport.StatelessHttp;
import io.xyte.mcp.sse.transport.StreamableHttp;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server and its parts. */
public final class HostedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostedServer.class);
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration POLICY_CHECK = Duration.ofSeconds(2);
    private static final Duration STREAMS_END = Duration.ofSeconds(2);

    private final ServerSettings settings;
    private final Records records;
    private final Optional<RedisLink> redis;
    private final Drain drain = new Drain();
    private final ExecutorService workers;
    private final ExecutorService verifiers = Threads.verifiers();
    private final ScheduledExecutorService timer = Threads.timer();
    private final Peers peers;
    private final Sessions sessions;
    private final Streams streams;
    private final StatelessHttp stateless;
    private final Optional<TokenWatch> tokens;
    private final Optional<Tls> tls;
    private final Connections connections;
    private final Optional<Listener> metricsListener;
    private final Listener listener;
    private Runnable policyCheck = () -> {};

    private HostedServer(ServerSettings settings, Parts parts, Host host) {
        this.settings = settings;
        this.records = parts.records();
        this.redis = host.redis();
        this.tokens = settings.tokens().map(kept -> new TokenWatch(kept, host.clock()));
        this.tls = settings.door().tls().map(Tls::of);
        this.workers = host.workers();
        Instruments instruments = records.instruments();
        HttpClient sockets = settings.upstream().sockets();
        KeyVerifier keys = keys(sockets, instruments, host.ticker());
        UpstreamCheck upstream = new UpstreamCheck(sockets, settings.upstream().probe(), host.ticker());
        McpEngine engine = parts.engine();
        CallerQuota quota = parts.quota();
        this.peers = redis.<Peers>map(link -> shared(link, host.clock(), engine, instruments))
                .orElse(Peers.NONE);
        this.sessions = new Sessions(
                engine,
                settings.sessions(),
                ReplayLimits.DEFAULT,
                quota,
                instruments.endedSessions(),
                peers,
                host.clock());
        this.streams = new Streams(settings.streams(), timer);
        Calls calls = new Calls(workers, settings.calls(), quota, records::permitCalls);
        this.stateless = new StatelessHttp(engine, host.clock(), streams, calls);
        HttpSse httpSse = new HttpSse(sessions, peers, streams, settings.bodies(), calls, parts.rights()::now);
        Router router = new Router(
                settings.httpSse(),
                settings.duplex(),
                new StreamableHttp(sessions, peers, streams, settings.bodies(), calls, stateless),
                httpSse,
                new Duplex(sessions, streams, settings.bodies(), calls, parts.rights()::now),
                new ReadyPage(upstream, drain::draining, records::permitCalls, redis),
                records.metricsPage(),
                records.adminPages(settings.https()));
        DoorSettings door = settings.door();
        this.connections = new Connections(door.connections(), door.proxies());
        HttpHandler pipeline = Pipeline.assemble(
                settings, drain, gate(quota, keys), parts.rights()::stage, engine.listeners(), router);
        instruments.watch(sessions, streams, connections, keys, upstream);
        redis.ifPresent(instruments::watch);
        this.metricsListener = records.openMetrics();
        peers.start(new Neighbour(sessions, httpSse));
        this.listener = listen(pipeline);
    }

    private Peers shared(RedisLink link, Clock clock, McpEngine engine, Instruments instruments) {
        return new SharedSessions(
                link, clock, settings.sessions().idleTimeout(), engine::shareStates, instruments.instances());
    }

    private Listener listen(HttpHandler pipeline) {
        try {
            return Listener.open(
                    settings.listen(), tls.map(Tls::context), settings.door().connections(), connections, pipeline);
        } catch (RuntimeException taken) {
            metricsListener.ifPresent(Listener::close);
            throw taken;
        }
    }

    private Gate gate(CallerQuota quota, KeyVerifier keys) {
        Doorman doorman = tokens.map(TokenWatch::doorman).orElse(Doorman.KEYS_ONLY);
        return new Gate(doorman, keys, quota.limiter(), settings.limits().addresses());
    }

    private KeyVerifier keys(HttpClient sockets, Instruments instruments, Ticker ticker) {
        Upstream upstream = settings.upstream();
        CallListener watch = instruments.upstream();
        return new KeyVerifier(
                upstream.forKeys(sockets).toldTo(watch),
                upstream.forCalls(sockets).toldTo(watch),
                settings.access(),
                verifiers,
                instruments.keyChecks(),
                ticker);
    }

    /**
     * Starts a server.
     *
     * @throws IllegalArgumentException if a setting cannot be; the message names it
     * @throws RuntimeException if it cannot listen where it is told to
     */
    public static HostedServer start(ServerSettings settings, Function<CallGate, Catalog> catalog) {
        return start(settings, catalog, List.of(), Workers.create(), Clock.systemUTC(), Ticker.systemTicker());
    }

    /**
     * Starts a server on given threads and times, with further listeners; it ends the threads.
     *
     * @param catalog makes what is offered, with the gate that counts the calls
     */
    static HostedServer start(
            ServerSettings settings,
            Function<CallGate, Catalog> catalog,
            List<RequestListener> listeners,
            ExecutorService workers,
            Clock clock,
            Ticker ticker) {
        Host host = Host.of(settings, workers, clock, ticker);
        return started(settings, host, records -> Parts.of(settings, catalog, listeners, records, host));
    }

    /** Starts a server over an engine of any features, with the same access for all; its own listeners are told of refusals only. */
    static HostedServer start(
            ServerSettings settings, McpEngine engine, ExecutorService workers, Clock clock, Ticker ticker) {
        Host host = Host.of(settings, workers, clock, ticker);
        return started(settings, host, records -> Parts.over(engine, settings, records, host));
    }

    private static HostedServer started(ServerSettings settings, Host host, Function<Records, Parts> parts) {
        try {
            return started(settings, host, parts, Records.open(settings.observation(), host.clock(), host.ticker()));
        } catch (RuntimeException notStarted) {
            host.redis().ifPresent(RedisLink::close);
            throw notStarted;
        }
    }

    private static HostedServer started(
            ServerSettings settings, Host host, Function<Records, Parts> parts, Records records) {
        try {
            Parts made = parts.apply(records);
            HostedServer server = new HostedServer(settings, made, host);
            server.watch(made.rights());
            server.tell();
            return server;
        } catch (RuntimeException notStarted) {
            records.close();
            throw notStarted;
        }
    }

    private void watch(Rights rights) {
        tokens.ifPresent(watch -> watch.start(this::endUnless));
        policyCheck = rights.check();
        every(SWEEP, sessions::endExpired);
        every(POLICY_CHECK, this::checkPolicy);
        tls.ifPresent(files -> every(settings.door().tlsCheck(), files::check));
    }

    private void every(Duration period, Runnable task) {
        timer.scheduleWithFixedDelay(task, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void tell() {
        LOG.info("listening on {}", address());
        metricsAddress().ifPresent(url -> LOG.info("metrics are at {}/metrics", url));
        if (settings.httpSse()) {
            LOG.info("HTTP+SSE at /sse is deprecated by MCP; --no-sse turns it off");
        }
        if (settings.duplex()) {
            LOG.info("the duplex door is at /stdio; --no-duplex closes it");
        }
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
    public URI address() {
        String scheme = tls.isPresent() ? "https" : "http";
        return URI.create(scheme + "://" + settings.listen().urlHost() + ":"
                + listener.address().getPort());
    }

    /** Where metrics have a port of their own. */
    Optional<URI> metricsAddress() {
        return metricsListener.flatMap(own -> settings.observation()
                .metrics()
                .map(told -> URI.create(
                        "http://" + told.urlHost() + ":" + own.address().getPort())));
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
            peers.close(); // from now on sessions go on elsewhere
            sessions.stopAll();
            stateless.stopAll();
            workers.awaitTermination(STREAMS_END.toMillis(), TimeUnit.MILLISECONDS); // until cancelled calls say so
            streams.endAll();
            drain.await(STREAMS_END);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
        verifiers.shutdownNow();
        timer.shutdownNow();
        listener.close();
        metricsListener.ifPresent(Listener::close);
        records.close();
        tokens.ifPresent(TokenWatch::close);
        redis.ifPresent(RedisLink::close);
    }
}
