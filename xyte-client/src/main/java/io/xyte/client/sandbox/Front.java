package io.xyte.client.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.xyte.client.sandbox.api.Answer;
import io.xyte.client.sandbox.api.Router;
import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of one request: read, recorded, hit by a fault or not, routed, answered. Called by many threads at once. */
final class Front implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    private static final int MAX_BODY_BYTES = 1024 * 1024;
    private static final int MAX_RECORDED_CHARS = 100_000;

    private final Platform platform;
    private final Router router;
    private final RequestLog log;
    private final Faults faults;
    private final CountDownLatch closed;

    Front(Platform platform, Router router, RequestLog log, Faults faults, CountDownLatch closed) {
        this.platform = platform;
        this.router = router;
        this.log = log;
        this.faults = faults;
        this.closed = closed;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = read(exchange);
            RecordedRequest request = record(exchange, body);
            log.add(request);
            Optional<Fault> fault = faults.take(request);
            Wire wire = new Wire(exchange, closed);
            if (fault.isPresent()) {
                act(fault.get(), wire, () -> answer(exchange, body));
            } else {
                wire.send(answer(exchange, body));
            }
        }
    }

    private static void act(Fault fault, Wire wire, Play.Answering answering) throws IOException {
        if (fault.isAfterEffect()) {
            Answer answer = answering.answer();
            fault.play().act(wire, () -> answer);
        } else {
            fault.play().act(wire, answering);
        }
    }

    private static String read(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return new String(in.readNBytes(MAX_BODY_BYTES), StandardCharsets.UTF_8);
        }
    }

    private RecordedRequest record(HttpExchange exchange, String body) {
        return new RecordedRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange.getRequestURI().getRawQuery(),
                platform.nameOf(key(exchange)),
                body.substring(0, Math.min(body.length(), MAX_RECORDED_CHARS)));
    }

    private Answer answer(HttpExchange exchange, String body) {
        try {
            return router.answer(exchange, key(exchange), body);
        } catch (RuntimeException ourOwnMistake) {
            LOG.error("The sandbox could not answer {}", exchange.getRequestMethod(), ourOwnMistake);
            return new Answer(500, Json.object().put("error", "Internal server error"));
        }
    }

    private static String key(HttpExchange exchange) {
        String key = exchange.getRequestHeaders().getFirst("Authorization");
        return key == null ? "" : key;
    }
}
