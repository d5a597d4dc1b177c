package io.xyte.mcp.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** A client at the duplex door, which sends each line as a chunk of its own. */
final class DuplexClient implements AutoCloseable {
    private static final int READ_TIMEOUT_MILLIS = 300_000;

    private final Socket socket;
    private final InputStream in;
    private int left;
    private boolean ended;

    private DuplexClient(URI server) {
        try {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(READ_TIMEOUT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the door; its response has begun when this returns. */
    static DuplexClient open(URI server, String key, String... headerLines) {
        DuplexClient client = new DuplexClient(server);
        client.raw(head(
                key,
                String.join(
                        "", Stream.of(headerLines).map(line -> line + "\r\n").toList())));
        client.response();
        return client;
    }

    /** As {@code curl} does: asks first whether the server wants the body. */
    static DuplexClient openAsking(URI server, String key) {
        DuplexClient client = new DuplexClient(server);
        client.raw(head(key, "Expect: 100-continue\r\n"));
        String asked = client.crlfLine() + client.crlfLine();
        if (!asked.equals("HTTP/1.1 100 Continue")) {
            throw new AssertionError("not asked for the body: " + asked);
        }
        client.response();
        return client;
    }

    private static String head(String key, String more) {
        return "PUT /stdio HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + key + "\r\n" + more
                + "Transfer-Encoding: chunked\r\n\r\n";
    }

    private void response() {
        String status = crlfLine();
        if (!status.startsWith("HTTP/1.1 200 ")) {
            throw new AssertionError("not let in: " + status);
        }
        while (!crlfLine().isEmpty()) {
            // headers
        }
    }

    DuplexClient send(String line) {
        return part(line + "\n");
    }

    /** Sends what may be less than a line, or more. */
    DuplexClient part(String text) {
        return raw(Integer.toHexString(text.getBytes(UTF_8).length) + "\r\n" + text + "\r\n");
    }

    /** Says that no more will come. */
    DuplexClient endInput() {
        return raw("0\r\n\r\n");
    }

    private DuplexClient raw(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next message; fails at the end. */
    JsonNode message() {
        return McpHttp.json(line().orElseThrow(() -> new AssertionError("the response has ended")));
    }

    /** The next line; empty when the response has ended as it should. Throws if the connection is cut. */
    Optional<String> line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = next(); b != '\n'; b = next()) {
            if (b < 0) {
                return Optional.empty();
            }
            line.write(b);
        }
        return Optional.of(line.toString(UTF_8));
    }

    /** The next byte of the body; -1 at its end. */
    int next() {
        if (left == 0 && !ended) {
            left = Integer.parseInt(crlfLine(), 16);
            ended = left == 0;
        }
        if (ended) {
            return -1;
        }
        int b = read();
        left--;
        if (left == 0) {
            crlfLine();
        }
        return b;
    }

    private String crlfLine() {
        StringBuilder line = new StringBuilder();
        for (int b = read(); b != '\n'; b = read()) {
            line.append((char) b);
        }
        return line.toString().stripTrailing();
    }

    private int read() {
        try {
            int b = in.read();
            if (b < 0) {
                throw new UncheckedIOException(new IOException("the connection is cut"));
            }
            return b;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
