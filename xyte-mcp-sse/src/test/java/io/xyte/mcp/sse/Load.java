package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Measures a {@link LoadServer}: {@code calls URL CONNECTIONS SECONDS} for calls a second of Streamable HTTP, {@code idle
 * URL STREAMS} opens streams of HTTP+SSE and keeps them until its input ends. Not a test: figures depend on the machine.
 */
final class Load {
    private Load() {}

    public static void main(String[] arguments) throws Exception {
        URI server = URI.create(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        switch (arguments[0]) {
            case "calls" -> calls(server, count, Integer.parseInt(arguments[3]));
            case "idle" -> idle(server, count);
            default -> throw new IllegalArgumentException("calls or idle");
        }
        System.exit(0);
    }

    private static void calls(URI server, int connections, int seconds) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long endNanos = System.nanoTime() + seconds * 1_000_000_000L;
        List<CompletableFuture<long[]>> runs = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            runs.add(CompletableFuture.supplyAsync(() -> callUntil(server, endNanos), threads));
        }
        long[] micros = runs.stream()
                .flatMapToLong(run -> Arrays.stream(run.join()))
                .sorted()
                .toArray();
        System.out.printf(
                "%d calls/s, p50 %d us, p99 %d us%n",
                micros.length / seconds, micros[micros.length / 2], micros[micros.length * 99 / 100]);
    }

    private static long[] callUntil(URI server, long endNanos) {
        String session = new McpHttp(server, "demo-key").openSession();
        String body = call(1, "echo", "{\"text\":\"hello\"}");
        String request =
                RawConnection.postHead("demo-key", "Mcp-Session-Id: " + session, "Content-Length: " + body.length())
                        + body;
        long[] micros = new long[1_000_000];
        int calls = 0;
        try (RawConnection connection = new RawConnection(server)) {
            for (long start = System.nanoTime(); start < endNanos; start = System.nanoTime()) {
                if (connection.send(request).answer().status() != 200) {
                    throw new IllegalStateException("a call failed");
                }
                micros[calls++] = (System.nanoTime() - start) / 1000;
            }
        }
        return Arrays.copyOf(micros, calls);
    }

    private static void idle(URI server, int streams) throws Exception {
        long start = System.nanoTime();
        List<RawConnection> open = new ArrayList<>();
        for (int i = 0; i < streams; i++) {
            RawConnection connection = new RawConnection(server);
            connection.send("GET /sse HTTP/1.1\r\nHost: localhost\r\nAuthorization: demo-key\r\n\r\n");
            connection.readUntil("data: ", "\n");
            open.add(connection);
        }
        System.out.printf("%d streams in %d ms%n", open.size(), (System.nanoTime() - start) / 1_000_000);
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
    }
}
