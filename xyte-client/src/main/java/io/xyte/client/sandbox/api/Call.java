package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call that reached its route.
 *
 * @param now the moment of the call; all of its answer is told as of then
 * @param ids the values of the placeholders of the path, by name
 * @param text the body as it came
 * @param json whether the body was declared to be JSON
 */
record Call(Instant now, Map<String, String> ids, Query query, String text, boolean json) {

    String id(String placeholder) {
        @Nullable String value = ids.get(placeholder);
        if (value == null) {
            throw new IllegalStateException("The route has no {" + placeholder + "}");
        }
        return value;
    }

    /** A number as id; other forms name no object. */
    long number(String placeholder) {
        try {
            return Long.parseLong(id(placeholder));
        } catch (NumberFormatException noSuchObject) {
            throw Refusal.notFound();
        }
    }

    /**
     * The body, for operations that have one.
     *
     * @param known the names of the documented request
     */
    Body body(String... known) {
        if (!json && !text.isBlank()) {
            throw Refusal.badRequest("Content-Type must be application/json");
        }
        return Body.parse(text, Set.of(known));
    }
}
