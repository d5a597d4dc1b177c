package io.xyte.mcp.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** The client's end of a stream of events. Closing it closes the connection. */
final class Events implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;
    private String lastId = "";

    Events(HttpResponse<InputStream> response) {
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8));
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** The next line that is not empty; null at the end. */
    @Nullable
    String line() {
        try {
            String line = lines.readLine();
            while (line != null && line.isEmpty()) {
                line = lines.readLine();
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data of the next event, which must be of this name; comments are passed over. */
    String data(String event) {
        String line = line();
        while (":".equals(line)) {
            line = line();
        }
        if (line != null && line.startsWith("id: ")) {
            lastId = line.substring("id: ".length());
            line = line();
        }
        if (!("event: " + event).equals(line)) {
            throw new AssertionError("expected the event " + event + ", got " + line);
        }
        String data = String.valueOf(line());
        return data.substring("data: ".length());
    }

    /** The id of the last message that had one. */
    String lastId() {
        return lastId;
    }

    JsonNode message() {
        return McpHttp.json(data("message"));
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
