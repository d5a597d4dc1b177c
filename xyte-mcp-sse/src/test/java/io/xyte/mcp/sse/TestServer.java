package io.xyte.mcp.sse;

import io.xyte.client.ApiKey;
import io.xyte.client.XyteClient;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallGate;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.observe.RequestListener;
import io.xyte.mcp.core.protocol.Workers;
import io.xyte.mcp.core.testing.TestCatalog;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.limit.AddressLimits;
import io.xyte.mcp.sse.limit.Limits;
import io.xyte.mcp.sse.limit.Rate;
import io.xyte.mcp.sse.redis.RedisSettings;
import io.xyte.mcp.sse.session.SessionLimits;
import io.xyte.mcp.sse.stream.StreamLimits;
import io.xyte.mcp.sse.token.TokenSettings;
import io.xyte.mcp.sse.transport.CallLimits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** A hosted server on a free port, with a simulated Xyte behind it and a clock that stands still. */
public final class TestServer implements AutoCloseable {
    private static final Rate MANY = new Rate(1_000_000_000);
    private static final Limits PLENTY = new Limits(new AddressLimits(MANY, MANY), MANY, 1_000_000, 1_000_000);

    private final XyteSandbox xyte;
    private final MutableClock clock;
    private final TestCatalog testCatalog = new TestCatalog();
    private final HostedServer server;

    private TestServer(Setup setup) {
        clock = setup.time.orElseGet(MutableClock::new);
        setup.time.ifPresent(setup.xyte::clock);
        xyte = setup.xyte.start();
        ServerSettings settings = new ServerSettings(
                new ListenAddress("127.0.0.1", 0, false),
                setup.door,
                setup.baseUrl,
                new Upstream(xyte.baseUri(), setup.callDeadline, setup.attemptTimeout),
                setup.access,
                setup.policy,
                setup.httpSse,
                setup.duplex,
                setup.sessions,
                setup.streams,
                setup.calls,
                setup.limits,
                setup.tokens,
                setup.redis,
                setup.bodies,
                setup.observation,
                setup.shutdownGrace);
        server = HostedServer.start(
                settings,
                gate -> setup.catalog.map(made -> made.apply(gate)).orElse(testCatalog),
                setup.listeners,
                setup.workers,
                clock,
                clock.ticker());
    }

    /** Most tests are content with this one. */
    public static TestServer start() {
        return new Setup().start();
    }

    public static Setup with() {
        return new Setup();
    }

    /** What differs from other servers. */
    public static final class Setup {
        private DoorSettings door = DoorSettings.DEFAULT;
        private Optional<URI> baseUrl = Optional.empty();
        private Optional<Function<CallGate, Catalog>> catalog = Optional.empty();
        private ObservationSettings observation = ObservationSettings.DEFAULT;
        private List<RequestListener> listeners = List.of();
        private Optional<MutableClock> time = Optional.empty();
        private XyteSandbox.Builder xyte = XyteSandbox.builder();
        private Access access = Access.FULL;
        private Optional<Path> policy = Optional.empty();
        private boolean httpSse = true;
        private boolean duplex = true;
        private SessionLimits sessions = SessionLimits.DEFAULT;
        private StreamLimits streams = StreamLimits.DEFAULT;
        private CallLimits calls = CallLimits.DEFAULT;
        private Limits limits = PLENTY;
        private Optional<TokenSettings> tokens = Optional.empty();
        private Optional<RedisSettings> redis = Optional.empty();
        private BodyLimits bodies = BodyLimits.DEFAULT;
        private Duration callDeadline = Duration.ofSeconds(10);
        private Duration attemptTimeout = Duration.ofSeconds(5);
        private Duration shutdownGrace = Duration.ofSeconds(10);
        private ExecutorService workers = Workers.create();

        Setup door(DoorSettings settings) {
            door = settings;
            return this;
        }

        Setup baseUrl(String url) {
            baseUrl = Optional.of(URI.create(url));
            return this;
        }

        Setup catalog(Catalog ofTools) {
            return countedCatalog(gate -> ofTools);
        }

        /** A catalogue whose calls are counted. */
        Setup countedCatalog(Function<CallGate, Catalog> ofTools) {
            catalog = Optional.of(ofTools);
            return this;
        }

        Setup listener(RequestListener toAll) {
            listeners = List.of(toAll);
            return this;
        }

        public Setup observation(ObservationSettings kept) {
            observation = kept;
            return this;
        }

        /** A clock for the server and the simulated Xyte alike. */
        Setup time(MutableClock ofBoth) {
            time = Optional.of(ofBoth);
            return this;
        }

        Setup limits(Limits ofAll) {
            limits = ofAll;
            return this;
        }

        Setup tokens(TokenSettings kept) {
            tokens = Optional.of(kept);
            return this;
        }

        Setup redis(RedisSettings shared) {
            redis = Optional.of(shared);
            return this;
        }

        Setup xyte(XyteSandbox.Builder simulated) {
            xyte = simulated;
            return this;
        }

        Setup access(Access ofAll) {
            access = ofAll;
            return this;
        }

        Setup policy(Path file) {
            policy = Optional.of(file);
            return this;
        }

        Setup withoutHttpSse() {
            httpSse = false;
            return this;
        }

        Setup withoutDuplex() {
            duplex = false;
            return this;
        }

        Setup sessions(SessionLimits limits) {
            sessions = limits;
            return this;
        }

        Setup streams(StreamLimits limits) {
            streams = limits;
            return this;
        }

        Setup calls(CallLimits limits) {
            calls = limits;
            return this;
        }

        Setup bodies(BodyLimits limits) {
            bodies = limits;
            return this;
        }

        /** How long Xyte may take for a call, and for one attempt of it. */
        Setup upstreamTimes(Duration deadline, Duration attempt) {
            callDeadline = deadline;
            attemptTimeout = attempt;
            return this;
        }

        Setup shutdownGrace(Duration grace) {
            shutdownGrace = grace;
            return this;
        }

        Setup workers(ExecutorService threads) {
            workers = threads;
            return this;
        }

        public TestServer start() {
            return new TestServer(this);
        }
    }

    HostedServer hosted() {
        return server;
    }

    /** The id of the first organization. */
    String xyteOrganization() {
        XyteClient client = XyteClient.builder()
                .baseUrl(xyte.baseUri())
                .key(ApiKey.of(XyteSandbox.DEMO_KEY))
                .build();
        return String.valueOf(client.organization().info().id());
    }

    XyteSandbox xyte() {
        return xyte;
    }

    public MutableClock clock() {
        return clock;
    }

    TestCatalog catalog() {
        return testCatalog;
    }

    public URI address() {
        return server.address();
    }

    /** A client with the key of the first organization. */
    public McpHttp client() {
        return new McpHttp(address(), XyteSandbox.DEMO_KEY);
    }

    /** A client with the key of the second organization. */
    McpHttp otherClient() {
        return new McpHttp(address(), XyteSandbox.DEMO_KEY_2);
    }

    /** Begins to end, on a thread of its own: on few processors the one that tasks share is needed by the HTTP client. */
    CompletableFuture<Void> closeHosted() {
        return CompletableFuture.runAsync(server::close, task -> new Thread(task, "end").start());
    }

    @Override
    public void close() {
        testCatalog.gate().open();
        server.close();
        xyte.close();
    }
}
