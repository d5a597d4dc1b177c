package io.xyte.client.sandbox;

import com.sun.net.httpserver.HttpServer;
import io.xyte.client.sandbox.api.Router;
import io.xyte.client.sandbox.demo.DemoPlatform;
import io.xyte.client.sandbox.world.Platform;
import io.xyte.client.sandbox.world.Seed;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

/**
 * A simulated Xyte hub with two organizations, behind a real HTTP server on the loopback address. It keeps what is
 * written to it, refuses what the documented API refuses, and lets time pass: devices fail and recover, commands
 * proceed, incidents open and close. The same seed, clock and calls always give the same answers.
 *
 * <p>The keys are {@link #DEMO_KEY} and {@link #DEMO_KEY_2}, one for each organization, and {@link #DEMO_PARTNER_KEY}
 * for the partner API. Spare devices that can be claimed: {@code SPARE-0001} to {@code SPARE-0020} with MAC addresses
 * {@code 02:00:00:00:00:01} to {@code 02:00:00:00:00:14}, and cloud ids {@code SPARE-CLOUD-0001} to
 * {@code SPARE-CLOUD-0020}.
 *
 * <p>All threads are daemons. Thread-safe.
 */
public final class XyteSandbox implements AutoCloseable {

    /** The key of the first organization, "Northwind Demo". */
    public static final String DEMO_KEY = "demo-key";

    /** The key of the second organization, "Contoso Lab". It shares no id with the first, but for the models. */
    public static final String DEMO_KEY_2 = "demo-key-2";

    /** The key of the partner, a vendor with devices in both organizations. */
    public static final String DEMO_PARTNER_KEY = "demo-partner-key";

    private static final String LOOPBACK = "127.0.0.1";
    private static final int BACKLOG = 512;

    private final HttpServer server;
    private final ExecutorService workers = Workers.start();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final RequestLog log = new RequestLog();
    private final Faults faults = new Faults();

    private XyteSandbox(Builder builder) {
        DemoPlatform.Keys keys = new DemoPlatform.Keys(DEMO_KEY, DEMO_KEY_2, DEMO_PARTNER_KEY);
        Platform platform = DemoPlatform.build(
                keys, new Seed(builder.seed), builder.clock.instant(), builder.devices, builder.furtherKeys());
        server = Server.bind(new InetSocketAddress(LOOPBACK, builder.port), BACKLOG);
        server.setExecutor(workers);
        server.createContext("/", new Front(platform, new Router(platform, builder.clock), log, faults, closed));
        Server.startAsDaemon(server);
    }

    /**
     * The key of an organization.
     *
     * @param number 1 and 2 for those that every sandbox has, 3 and up for {@link Builder#organizations further ones},
     *     which are named Lab003 and so on, as are their sites, rooms and devices
     */
    public static String key(int number) {
        return number == 1 ? DEMO_KEY : DEMO_KEY + "-" + number;
    }

    /** Starts a sandbox with the system clock, a fixed seed and any free port. */
    public static XyteSandbox start() {
        return builder().start();
    }

    /** Starts to describe a sandbox that is not like most. */
    public static Builder builder() {
        return new Builder();
    }

    /** The address for a client: scheme, host and port. */
    public URI baseUri() {
        return URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort());
    }

    /** What shall go wrong. */
    public Faults faults() {
        return faults;
    }

    /** The requests so far, oldest first; of more than 10,000 the last ones. */
    public List<RecordedRequest> requests() {
        return log.all();
    }

    /** Forgets the requests so far. */
    public void clearRequests() {
        log.clear();
    }

    /** Stops answering and drops all connections, stalled ones included. Can be repeated. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        workers.shutdownNow();
    }

    /** Describes a sandbox. Not thread-safe. */
    public static final class Builder {
        private static final int MAX_PORT = 65_535;
        private static final int MIN_DEVICES = 60;
        private static final int MAX_DEVICES = 20_000;
        private static final int MIN_ORGANIZATIONS = 2;
        private static final int MAX_ORGANIZATIONS = 999;

        private Clock clock = Clock.systemUTC();
        private long seed = 1;
        private int port;
        private int devices = 320;
        private int organizations = MIN_ORGANIZATIONS;

        private Builder() {}

        /** Tells the time of everything inside. It may be moved on while the sandbox runs, but not back. */
        public Builder clock(Clock newClock) {
            clock = Objects.requireNonNull(newClock, "clock");
            return this;
        }

        /** Decides on everything that is left to chance. */
        public Builder seed(long newSeed) {
            seed = newSeed;
            return this;
        }

        /** The port to listen at; 0, the default, takes any that is free. */
        public Builder port(int newPort) {
            if (newPort < 0 || newPort > MAX_PORT) {
                throw new IllegalArgumentException("port must be between 0 and " + MAX_PORT + ", was " + newPort);
            }
            port = newPort;
            return this;
        }

        /** How many devices the first organization has: 60 to 20,000, by default 320. The second always has 40. */
        public Builder devices(int newDevices) {
            if (newDevices < MIN_DEVICES || newDevices > MAX_DEVICES) {
                throw new IllegalArgumentException(
                        "devices must be between " + MIN_DEVICES + " and " + MAX_DEVICES + ", was " + newDevices);
            }
            devices = newDevices;
            return this;
        }

        /** How many organizations there are: 2 to 999, by default 2. Each further one has 40 devices. */
        public Builder organizations(int newOrganizations) {
            if (newOrganizations < MIN_ORGANIZATIONS || newOrganizations > MAX_ORGANIZATIONS) {
                throw new IllegalArgumentException("organizations must be between " + MIN_ORGANIZATIONS + " and "
                        + MAX_ORGANIZATIONS + ", was " + newOrganizations);
            }
            organizations = newOrganizations;
            return this;
        }

        private List<String> furtherKeys() {
            return IntStream.rangeClosed(MIN_ORGANIZATIONS + 1, organizations)
                    .mapToObj(XyteSandbox::key)
                    .toList();
        }

        /**
         * Starts the sandbox.
         *
         * @throws UncheckedIOException if the port cannot be had
         */
        public XyteSandbox start() {
            return new XyteSandbox(this);
        }
    }
}
