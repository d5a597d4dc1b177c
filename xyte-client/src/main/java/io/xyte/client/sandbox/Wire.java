package io.xyte.client.sandbox;

import com.sun.net.httpserver.HttpExchange;
import io.xyte.client.sandbox.api.Answer;
import io.xyte.client.sandbox.world.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The way back of one exchange. */
final class Wire {

    static final String JSON = "application/json; charset=utf-8";

    /** The body is sent in chunks. */
    static final long UNKNOWN_LENGTH = 0;

    private static final long NO_BODY = -1;

    private final HttpExchange exchange;
    private final CountDownLatch closed;

    /** @param closed reaches zero when the sandbox is closed */
    Wire(HttpExchange exchange, CountDownLatch closed) {
        this.exchange = exchange;
        this.closed = closed;
    }

    void header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    void send(Answer answer) throws IOException {
        if (answer.body() == null) {
            sendEmpty(answer.status());
        } else {
            send(answer.status(), JSON, Json.bytes(answer.body()));
        }
    }

    void sendEmpty(int status) throws IOException {
        exchange.sendResponseHeaders(status, NO_BODY);
    }

    void send(int status, String contentType, byte[] body) throws IOException {
        try (OutputStream out = begin(status, contentType, body.length)) {
            out.write(body);
        }
    }

    /** Sends the headers; what is written to the stream is the body. */
    OutputStream begin(int status, String contentType, long length) throws IOException {
        header("Content-Type", contentType);
        exchange.sendResponseHeaders(status, length);
        return exchange.getResponseBody();
    }

    /** Waits, but not longer than the sandbox lives. */
    void pause(Duration delay) {
        try {
            closed.await(delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    void pauseUntilClosed() {
        pause(Duration.ofDays(1));
    }
}
