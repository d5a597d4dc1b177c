package io.xyte.mcp.benchmarks.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.undertow.Undertow;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.xyte.mcp.core.protocol.Workers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What the machine allows: the same HTTP server, threads and upstream call as the hosted server, and no MCP. A POST of
 * {@code {"id":1,"device_id":"…"}} is answered with {@code {"id":1,"device":{…}}}.
 */
public final class BareUndertow implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final DeviceRead devices;
    private final ExecutorService workers = Workers.create();
    private final Undertow server;

    private BareUndertow(int port, URI upstream) {
        this.devices = new DeviceRead(upstream);
        this.server = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                // Undertow's default pool keeps a cache for every virtual thread
                .setByteBufferPool(new DefaultByteBufferPool(false, 4096, 1024, 0))
                .setHandler(this::receive)
                .build();
    }

    /**
     * Listens on the loopback address.
     *
     * @param port 0 for any free one
     */
    public static BareUndertow start(int port, URI upstream) {
        BareUndertow bare = new BareUndertow(port, upstream);
        bare.server.start();
        return bare;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    }

    @Override
    public void close() {
        server.stop();
        workers.shutdownNow();
    }

    private void receive(HttpServerExchange exchange) {
        exchange.getRequestReceiver()
                .receiveFullBytes((same, body) -> same.dispatch(workers, () -> answer(same, body)));
    }

    private void answer(HttpServerExchange exchange, byte[] body) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        try {
            JsonNode call = MAPPER.readTree(body);
            String key = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
            String device = devices.read(call.path("device_id").asText(), key);
            exchange.getResponseSender().send("{\"id\":" + call.path("id").asLong() + ",\"device\":" + device + "}");
        } catch (IOException failed) {
            refuse(exchange);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            refuse(exchange);
        }
    }

    private static void refuse(HttpServerExchange exchange) {
        exchange.setStatusCode(502);
        exchange.getResponseSender().send("{\"error\":\"no answer from upstream\"}");
    }

    /** Runs it until the process is ended. */
    public static void main(String[] arguments) {
        new CommandLine(new Run()).execute(arguments);
    }

    @Command(name = "bare-undertow")
    private static final class Run implements Runnable {
        @Option(names = "--port", required = true)
        private int port;

        @Option(names = "--upstream", required = true)
        private URI upstream;

        @Override
        public void run() {
            start(port, upstream);
        }
    }
}
