package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.sse.door.ConnectionLimits;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.edge.TrustedProxies;
import io.xyte.mcp.sse.edge.WebOrigins;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many who send next to nothing, or open more than they may; honest callers are served meanwhile. */
class SlowSendersTest {
    private static final int MANY = 1000;
    private static final Duration HEAD = Duration.ofSeconds(4);
    private static final Duration BODY = Duration.ofSeconds(4);
    private static final String HEAD_WITHOUT_END = "GET /mcp HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

    private static TestServer start(ConnectionLimits limits) {
        return TestServer.with()
                .bodies(new BodyLimits(100_000, BODY))
                .door(new DoorSettings(
                        Optional.empty(), Duration.ofSeconds(5), TrustedProxies.NONE, WebOrigins.NONE, limits))
                .start();
    }

    /** Half of them are slow with the headers, half with the body. */
    private static List<SocketChannel> slowSenders(TestServer server) throws IOException {
        String withBody = RawConnection.postHead("demo-key", "Content-Length: 5000");
        List<SocketChannel> senders = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            SocketChannel sender = SocketChannel.open(
                    new InetSocketAddress("127.0.0.1", server.address().getPort()));
            sender.write(bytes(i % 2 == 0 ? HEAD_WITHOUT_END : withBody));
            sender.configureBlocking(false);
            senders.add(sender);
        }
        return senders;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void sendOneByteEach(List<SocketChannel> senders) {
        for (SocketChannel sender : senders) {
            try {
                sender.write(bytes("x"));
            } catch (IOException cut) {
                // that is what the test waits for
            }
        }
    }

    private static boolean cut(SocketChannel sender) {
        ByteBuffer answer = ByteBuffer.allocate(4096);
        try {
            int read = sender.read(answer);
            while (read > 0) {
                answer.clear();
                read = sender.read(answer);
            }
            return read < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void a_thousand_who_send_one_byte_a_second_are_cut_and_disturb_nobody() throws Exception {
        ScheduledExecutorService everySecond = Executors.newSingleThreadScheduledExecutor();
        try (TestServer server = start(ConnectionLimits.DEFAULT.times(HEAD, Duration.ofSeconds(60)))) {
            McpHttp honest = server.client();
            String session = honest.openSession();
            List<SocketChannel> slow = slowSenders(server);
            everySecond.scheduleAtFixedRate(() -> sendOneByteEach(slow), 1, 1, TimeUnit.SECONDS);

            long served = 0;
            List<SocketChannel> left = new ArrayList<>(slow);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!left.isEmpty() && System.nanoTime() < end) {
                assertThat(honest.postIn(session, call(1, "echo", "{}")).statusCode())
                        .isEqualTo(200);
                served++;
                left.removeIf(SlowSendersTest::cut);
            }

            assertThat(left).isEmpty();
            assertThat(served).isGreaterThan(10);
        } finally {
            everySecond.shutdownNow();
        }
    }

    @Test
    void more_connections_of_one_address_than_allowed_are_closed_at_once() {
        try (TestServer server = start(ConnectionLimits.DEFAULT.connections(100, 3))) {
            List<RawConnection> open = openThree(server);

            try (RawConnection fourth = new RawConnection(server.address())) {
                assertThat(fourth.closedByServer()).isTrue();
            }

            assertThat(ask(open.get(0))).isEqualTo(200);
            open.remove(2).close();
            Waiting.until(() -> server.hosted().connections() == 2);
            try (RawConnection instead = new RawConnection(server.address())) {
                assertThat(ask(instead)).isEqualTo(200);
            }
            open.forEach(RawConnection::close);
        }
    }

    @Test
    void more_connections_in_all_than_allowed_are_closed_at_once() {
        try (TestServer server = start(ConnectionLimits.DEFAULT.connections(3, 100))) {
            List<RawConnection> open = openThree(server);

            try (RawConnection fourth = new RawConnection(server.address())) {
                assertThat(fourth.closedByServer()).isTrue();
            }

            open.forEach(RawConnection::close);
            Waiting.until(() -> server.hosted().connections() == 0);
        }
    }

    private static List<RawConnection> openThree(TestServer server) {
        List<RawConnection> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(new RawConnection(server.address()));
            assertThat(ask(open.get(i))).isEqualTo(200);
        }
        return open;
    }

    private static int ask(RawConnection connection) {
        return connection
                .send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .answer()
                .status();
    }

    @Test
    void an_idle_connection_is_closed() {
        try (TestServer server = start(ConnectionLimits.DEFAULT.times(HEAD, Duration.ofMillis(100)));
                RawConnection connection = new RawConnection(server.address())) {
            assertThat(ask(connection)).isEqualTo(200);

            assertThat(connection.closedByServer()).isTrue();
        }
    }

    @Test
    void too_many_headers_and_too_long_an_address_are_refused() {
        try (TestServer server = start(ConnectionLimits.DEFAULT);
                RawConnection headers = new RawConnection(server.address());
                RawConnection address = new RawConnection(server.address())) {
            headers.send("GET /health HTTP/1.1\r\nHost: localhost\r\n" + "X-One: 1\r\n".repeat(101) + "\r\n");
            assertThat(headers.answer().status()).isEqualTo(400);

            address.send("GET /health?" + "x".repeat(5000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(address.answer().status()).isEqualTo(414);
        }
    }
}
