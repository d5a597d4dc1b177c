package io.xyte.mcp.sse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One connection on which a test says what no HTTP client would. */
final class RawConnection implements AutoCloseable {
    private static final int READ_TIMEOUT_MILLIS = 300_000;

    private final Socket socket;
    private final InputStream in;

    /** An answer whose body has a declared length. */
    record Answer(int status, Map<String, String> headers, String body) {}

    RawConnection(URI server) {
        try {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(READ_TIMEOUT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A POST of {@code /mcp} up to its empty line, with the headers that every one needs. */
    static String postHead(String key, String... headerLines) {
        return "POST /mcp HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\n"
                + (headerLines.length == 0 ? "" : String.join("\r\n", headerLines) + "\r\n") + "\r\n";
    }

    RawConnection send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer answer() {
        try {
            int status = Integer.parseInt(line().split(" ")[1]);
            Map<String, String> headers = headers();
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            return new Answer(status, headers, new String(in.readNBytes(length), ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = next(); b != '\n'; b = next()) {
            line.write(b);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    private int next() throws IOException {
        int read = in.read();
        if (read < 0) {
            throw new IOException("the server closed the connection");
        }
        return read;
    }

    /** The next line without its end. */
    String readLine() {
        try {
            return line();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between two marks in what comes next. */
    String readUntil(String start, String end) {
        readUntil(start);
        return readUntil(end);
    }

    private String readUntil(String mark) {
        StringBuilder seen = new StringBuilder();
        try {
            while (seen.indexOf(mark) < 0) {
                seen.append((char) next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seen.substring(0, seen.length() - mark.length());
    }

    /** Whether the server closes the connection, after whatever it still says. */
    boolean closedByServer() {
        try {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException reset) {
            return !(reset instanceof SocketTimeoutException);
        }
    }

    /** Says that nothing more will be sent, and goes on reading. */
    void finishSending() {
        try {
            socket.shutdownOutput();
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
