package io.xyte.mcp.sse;

import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.protocol.Workers;
import io.xyte.mcp.core.testing.TestCatalog;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.session.SessionLimits;
import io.xyte.mcp.sse.stream.StreamLimits;
import io.xyte.mcp.sse.transport.CallLimits;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** A hosted server on a free port, with a simulated Xyte behind it and a clock that stands still. */
final class TestServer implements AutoCloseable {
    private final XyteSandbox xyte = XyteSandbox.start();
    private final MutableClock clock = new MutableClock();
    private final TestCatalog testCatalog = new TestCatalog();
    private final HostedServer server;

    private TestServer(Setup setup) {
        ServerSettings settings = new ServerSettings(
                new ListenAddress("127.0.0.1", 0, false),
                setup.door,
                setup.baseUrl,
                new Upstream(xyte.baseUri(), setup.callDeadline, setup.attemptTimeout),
                setup.access,
                setup.httpSse,
                setup.sessions,
                setup.streams,
                setup.calls,
                setup.bodies,
                setup.shutdownGrace);
        server = HostedServer.start(settings, setup.catalog.orElse(testCatalog), setup.workers, clock, clock.ticker());
    }

    /** Most tests are content with this one. */
    static TestServer start() {
        return new Setup().start();
    }

    static Setup with() {
        return new Setup();
    }

    /** What differs from other servers. */
    static final class Setup {
        private DoorSettings door = DoorSettings.DEFAULT;
        private Optional<URI> baseUrl = Optional.empty();
        private Optional<Catalog> catalog = Optional.empty();
        private Access access = Access.FULL;
        private boolean httpSse = true;
        private SessionLimits sessions = SessionLimits.DEFAULT;
        private StreamLimits streams = StreamLimits.DEFAULT;
        private CallLimits calls = CallLimits.DEFAULT;
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
            catalog = Optional.of(ofTools);
            return this;
        }

        Setup access(Access ofAll) {
            access = ofAll;
            return this;
        }

        Setup withoutHttpSse() {
            httpSse = false;
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

        TestServer start() {
            return new TestServer(this);
        }
    }

    HostedServer hosted() {
        return server;
    }

    XyteSandbox xyte() {
        return xyte;
    }

    MutableClock clock() {
        return clock;
    }

    TestCatalog catalog() {
        return testCatalog;
    }

    URI address() {
        return server.address();
    }

    /** A client with the key of the first organization. */
    McpHttp client() {
        return new McpHttp(address(), XyteSandbox.DEMO_KEY);
    }

    /** A client with the key of the second organization. */
    McpHttp otherClient() {
        return new McpHttp(address(), XyteSandbox.DEMO_KEY_2);
    }

    @Override
    public void close() {
        testCatalog.gate().open();
        server.close();
        xyte.close();
    }
}
