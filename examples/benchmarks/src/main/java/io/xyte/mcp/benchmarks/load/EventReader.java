package io.xyte.mcp.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Cuts a stream of server-sent events into events, whatever pieces it comes in. Comments are skipped. */
final class EventReader {
    private final Sink sink;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(0);
    private String event = "message";
    private String data = "";

    /** Takes one event. */
    interface Sink {
        void event(String name, String data);
    }

    EventReader(Sink sink) {
        this.sink = sink;
    }

    void feed(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n') {
                endOfLine(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else if (next != '\r') {
                line.write(next);
            }
        }
    }

    private void endOfLine(String text) {
        if (text.startsWith("data:")) {
            String value = value(text);
            data = data.isEmpty() ? value : data + "\n" + value;
        } else if (text.startsWith("event:")) {
            event = value(text);
        } else if (text.isEmpty()) {
            dispatch();
        }
    }

    private void dispatch() {
        String name = event;
        String content = data;
        event = "message";
        data = "";
        if (!content.isEmpty()) {
            sink.event(name, content);
        }
    }

    private static String value(String field) {
        return field.substring(field.indexOf(':') + 1).strip();
    }
}
