package io.xyte.mcp.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A whole response. */
record Response(Head head, String body) {

    boolean accepted() {
        return head.status() / 100 == 2;
    }

    /** Judges it as the answer to a request, in which the expected text must stand. */
    Verdict verdict(long requestId, String expected) {
        if (!accepted()) {
            return Verdict.WRONG_STATUS;
        }
        try {
            return Answer.read(message(), expected).to(requestId);
        } catch (IOException unreadable) {
            return Verdict.NOT_JSON;
        }
    }

    /** The JSON that was sent: the body, or the last event's data where a server answers with a stream. */
    private String message() {
        if (!head.eventStream()) {
            return body;
        }
        StringBuilder last = new StringBuilder();
        new EventReader((name, data) -> last.replace(0, last.length(), data))
                .feed(ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
        return last.toString();
    }
}
