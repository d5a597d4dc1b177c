package io.xyte.mcp.sse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.xyte.mcp.sse.programs.Program;
import io.xyte.mcp.sse.programs.Proxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What real proxies with the files that we ship send where, when instances do not answer. */
class ProxyRulesIT {
    private static final int REQUESTS = 20;

    @TempDir
    Path directory;

    private final List<Instance> instances = new ArrayList<>();

    @AfterEach
    void stop() {
        instances.forEach(instance -> instance.server.stop(0));
    }

    /** Takes requests, and answers them or cuts the connection. */
    private static final class Instance {
        private final HttpServer server;
        private final List<String> taken = new CopyOnWriteArrayList<>();
        private volatile boolean cuts;

        Instance() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::handle);
            server.start();
        }

        private void handle(HttpExchange exchange) throws IOException {
            boolean isPost = exchange.getRequestMethod().equals("POST"); // else the proxy asks whether it is well
            if (isPost) {
                taken.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            }
            if (!isPost || !cuts) {
                exchange.sendResponseHeaders(204, -1);
            }
            exchange.close();
        }

        int port() {
            return server.getAddress().getPort();
        }
    }

    private Instance instance() throws IOException {
        Instance instance = new Instance();
        instances.add(instance);
        return instance;
    }

    private static List<Integer> post(Proxy.Running proxy, String name) {
        McpHttp client = new McpHttp(proxy.address(), "canary-key-1");
        return Stream.iterate(0, n -> n < REQUESTS, n -> n + 1)
                .map(n -> client.post("/mcp", name + n).statusCode())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void requests_go_to_both_in_turn(Proxy proxy) throws IOException {
        Instance one = instance();
        Instance other = instance();
        try (Proxy.Running running = proxy.before(one.port(), other.port(), directory)) {
            assertThat(post(running, "write ")).containsOnly(204);

            assertThat(one.taken).hasSize(REQUESTS / 2);
            assertThat(other.taken).hasSize(REQUESTS / 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_finds_one_instance_away_goes_to_the_other(Proxy proxy) throws IOException {
        Instance other = instance();
        try (Proxy.Running running = proxy.before(Program.freePort(), other.port(), directory)) {
            assertThat(post(running, "write ")).containsOnly(204);

            assertThat(other.taken).hasSize(REQUESTS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_post_that_an_instance_may_have_read_is_never_sent_to_the_other(Proxy proxy) throws IOException {
        Instance cutting = instance();
        Instance other = instance();
        try (Proxy.Running running = proxy.before(cutting.port(), other.port(), directory)) {
            post(running, "opens connections that are kept ");
            cutting.cuts = true;

            List<Integer> answers = post(running, "write ");

            assertThat(answers).contains(502, 204).containsOnly(502, 204);
            List<String> taken = Stream.of(cutting, other)
                    .flatMap(each -> each.taken.stream())
                    .filter(body -> body.startsWith("write"))
                    .toList();
            assertThat(taken).doesNotHaveDuplicates().hasSize(REQUESTS);
        }
    }
}
