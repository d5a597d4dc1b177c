package io.xyte.mcp.benchmarks.upstream;

import io.undertow.Undertow;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Answers the two reads that a benchmark call needs: the device, after a set time and without holding a thread, and the
 * organization, with which the hosted server verifies a key. Counts the device reads, so that a server which answers
 * without asking is found out. Thread-safe.
 */
public final class Upstream implements AutoCloseable {
    /** Where the number of device reads so far can be read. */
    public static final String COUNT_PATH = "/count";

    private static final String ORGANIZATION_PATH = "/core/v1/organization/info";
    private static final String DEVICE_PATH = "/core/v1/organization/devices/" + SampleDevice.ID;
    private static final String ORGANIZATION =
            "{\"id\":\"7be1d2a4-0c63-45f8-b1de-6a9f03c8e571\",\"name\":\"Example Works\",\"statistics\":{\"devices\":1}}";

    private final Undertow server;
    private final Duration latency;
    private final AtomicLong deviceReads = new AtomicLong();

    private Upstream(int port, Duration latency) {
        this.latency = latency;
        this.server = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                .setIoThreads(1)
                .setWorkerThreads(1)
                .setByteBufferPool(new DefaultByteBufferPool(false, 4096, 1024, 0))
                .setHandler(this::handle)
                .build();
    }

    /**
     * Listens on the loopback address.
     *
     * @param port 0 for any free one
     * @param latency how long a device read takes; zero or more
     */
    public static Upstream start(int port, Duration latency) {
        Upstream upstream = new Upstream(port, latency);
        upstream.server.start();
        return upstream;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void handle(HttpServerExchange exchange) {
        if (exchange.getRequestPath().equals(COUNT_PATH)) {
            answer(exchange, 200, Long.toString(deviceReads.get()));
        } else if (!exchange.getRequestHeaders().contains(Headers.AUTHORIZATION)) {
            answer(exchange, 401, "{\"error\":\"no key\"}");
        } else if (isGet(exchange, DEVICE_PATH)) {
            deviceReads.incrementAndGet();
            later(exchange);
        } else if (isGet(exchange, ORGANIZATION_PATH)) {
            answer(exchange, 200, ORGANIZATION);
        } else {
            answer(exchange, 404, "{\"error\":\"not found\"}");
        }
    }

    private void later(HttpServerExchange exchange) {
        if (latency.isZero()) {
            answer(exchange, 200, SampleDevice.JSON);
            return;
        }
        Runnable answer = () -> answer(exchange, 200, SampleDevice.JSON);
        exchange.dispatch(SameThreadExecutor.INSTANCE, (Runnable)
                () -> exchange.getIoThread().executeAfter(answer, latency.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static boolean isGet(HttpServerExchange exchange, String path) {
        return exchange.getRequestMethod().equals(Methods.GET)
                && exchange.getRequestPath().equals(path);
    }

    private static void answer(HttpServerExchange exchange, int status, String json) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(json);
    }

    /** Runs it until the process is ended. */
    public static void main(String[] arguments) {
        new CommandLine(new Run()).execute(arguments);
    }

    @Command(name = "upstream")
    private static final class Run implements Runnable {
        @Option(names = "--port", required = true)
        private int port;

        @Option(names = "--latency-millis")
        private long latencyMillis;

        @Override
        public void run() {
            start(port, Duration.ofMillis(latencyMillis));
        }
    }
}
