package io.xyte.client.sandbox;

import io.xyte.client.sandbox.api.Answer;
import io.xyte.client.sandbox.world.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** How a fault is acted out on the wire. Stateless. */
@FunctionalInterface
interface Play {

    /** Answers the exchange, or leaves it unanswered. The exchange is closed afterwards. */
    void act(Wire wire, Answering answering) throws IOException;

    /** Gives the right answer; computed already if the fault hits after the effect. */
    @FunctionalInterface
    interface Answering {
        Answer answer();
    }

    /** Closing an exchange without an answer closes its connection. */
    Play CUT = (wire, answering) -> {};

    Play HALF = (wire, answering) -> {
        byte[] body = "{\"items\":[{\"id\":".getBytes(StandardCharsets.UTF_8);
        wire.begin(200, Wire.JSON, body.length * 10L).write(body);
    };

    Play STALL = (wire, answering) -> {
        wire.begin(200, Wire.JSON, Wire.UNKNOWN_LENGTH).flush();
        wire.pauseUntilClosed();
    };

    Play GARBAGE = (wire, answering) -> wire.send(200, Wire.JSON, "{\"items\": [oops".getBytes(StandardCharsets.UTF_8));

    static Play error(int status) {
        return (wire, answering) -> wire.send(new Answer(status, Json.object().put("error", "Fault on request")));
    }

    static Play rateLimited(Duration retryAfter) {
        long seconds = retryAfter.plusNanos(999_999_999).toSeconds();
        return (wire, answering) -> {
            wire.header("Retry-After", Long.toString(seconds));
            wire.send(new Answer(429, Json.object().put("error", "Too many requests")));
        };
    }

    static Play late(Duration delay) {
        return (wire, answering) -> {
            wire.pause(delay);
            wire.send(answering.answer());
        };
    }

    static Play html(int status) {
        String page = "<!DOCTYPE html><html><head><title>" + status + "</title></head><body>Gateway</body></html>";
        return (wire, answering) -> wire.send(status, "text/html", page.getBytes(StandardCharsets.UTF_8));
    }

    static Play redirect(URI location) {
        return (wire, answering) -> {
            wire.header("Location", location.toString());
            wire.sendEmpty(302);
        };
    }

    static Play huge(long bytes) {
        return (wire, answering) -> {
            byte[] chunk = new byte[8192];
            Arrays.fill(chunk, (byte) 'x');
            OutputStream out = wire.begin(200, Wire.JSON, Wire.UNKNOWN_LENGTH);
            out.write("{\"items\":[],\"padding\":\"".getBytes(StandardCharsets.UTF_8));
            for (long left = bytes; left > 0; left -= chunk.length) {
                out.write(chunk, 0, (int) Math.min(left, chunk.length));
            }
            out.write("\"}".getBytes(StandardCharsets.UTF_8));
        };
    }
}
