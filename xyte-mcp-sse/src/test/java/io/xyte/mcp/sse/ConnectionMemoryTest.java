package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that are gone must not stay reachable until some time-out: each one holds some 15 KiB. */
class ConnectionMemoryTest {
    private static final int CLIENTS = 40;
    private static final Pattern CONNECTIONS = Pattern.compile(
            "(\\d+) +\\d+ +io\\.undertow\\.server\\.protocol\\.http\\.HttpServerConnection(?: |$)", Pattern.MULTILINE);

    private final TestServer server = TestServer.start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    /** Counted after a collection. */
    private static int reachable() {
        try {
            Object histogram = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            Matcher connections = CONNECTIONS.matcher(histogram.toString());
            return connections.find() ? Integer.parseInt(connections.group(1)) : 0;
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }

    private List<RawConnection> open(String request) {
        List<RawConnection> connections = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            connections.add(new RawConnection(server.address()).send(request));
        }
        return connections;
    }

    private static void leave(List<RawConnection> connections) {
        int before = reachable();
        assertThat(before).isGreaterThanOrEqualTo(CLIENTS);
        connections.forEach(RawConnection::close);
        Waiting.until(() -> reachable() <= before - CLIENTS);
    }

    @Test
    void a_stream_whose_client_vanishes_leaves_nothing() {
        List<RawConnection> streams = open("GET /sse HTTP/1.1\r\nHost: localhost\r\nAuthorization: demo-key\r\n\r\n");
        streams.forEach(stream -> stream.readUntil("data: ", "\n"));

        leave(streams);

        assertThat(server.hosted().sessions().size()).isZero();
    }

    @Test
    void a_call_whose_client_vanishes_leaves_nothing() {
        String body = call(1, "slow", "{}");
        List<RawConnection> calls = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String session = "Mcp-Session-Id: " + client.openSession();
            String length = "Content-Length: " + body.length();
            calls.add(new RawConnection(server.address())
                    .send(RawConnection.postHead("demo-key", session, length) + body));
        }
        server.catalog().gate().awaitArrived(CLIENTS);

        leave(calls);
    }

    @Test
    void a_connection_that_is_closed_between_requests_leaves_nothing() {
        List<RawConnection> idle = open("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
        idle.forEach(connection -> assertThat(connection.answer().status()).isEqualTo(200));

        leave(idle);
    }
}
