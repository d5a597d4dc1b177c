package io.xyte.client.call;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.xyte.client.XyteException.Refused;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.model.XyteJson;
import io.xyte.client.operation.Method;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.OutsideText;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges what came: an answer, or the exception that says what is known. */
final class AnswerReader {
    private static final int MAX_DETAIL_CHARS = 300;
    private static final ObjectReader JSON =
            XyteJson.mapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Clock clock;

    AnswerReader(Clock clock) {
        this.clock = clock;
    }

    Answer read(Operation operation, RawAnswer raw) {
        Duration retryAfter = RetryAfter.of(raw.headers(), clock).orElse(null);
        return switch (raw.status() / 100) {
            case 2 -> success(operation, raw.body());
            // Never followed: the JDK's client would carry the key to whatever host the answer names.
            case 3 -> throw new Unclear(operation, Unclear.Kind.REDIRECTED, "status " + raw.status(), null);
            case 4 -> throw new Refused(operation, raw.status(), detail(raw.body()), retryAfter);
            default -> throw new Unclear(operation, Unclear.Kind.SERVER_ERROR, "status " + raw.status(), retryAfter);
        };
    }

    private static Answer success(Operation operation, byte[] body) {
        if (isBlank(body)) {
            if (operation.method() == Method.GET) {
                throw new Unclear(operation, Unclear.Kind.UNREADABLE, "the answer is empty", null);
            }
            return new Answer(operation, JsonNodeFactory.instance.objectNode());
        }
        JsonNode tree = tree(body);
        if (tree == null || !tree.isContainerNode()) {
            throw new Unclear(operation, Unclear.Kind.UNREADABLE, "the answer is no JSON object or array", null);
        }
        return new Answer(operation, tree);
    }

    private static @Nullable String detail(byte[] body) {
        JsonNode tree = tree(body);
        if (tree == null) {
            return null;
        }
        return List.of("error", "message", "detail").stream()
                .map(tree::path)
                .filter(JsonNode::isTextual)
                .map(words -> OutsideText.cleaned(words.textValue(), MAX_DETAIL_CHARS))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return null; // its text quotes the answer, which is not ours to repeat
        }
    }

    private static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }
}
