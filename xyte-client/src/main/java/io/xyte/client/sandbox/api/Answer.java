package io.xyte.client.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.world.Json;
import org.jspecify.annotations.Nullable;

/**
 * What the API says to one call.
 *
 * @param body a tree that nobody changes any more; absent for an answer without a body
 */
public record Answer(int status, @Nullable JsonNode body) {

    /** 200 without a body: nobody documents one for the call. */
    public static final Answer EMPTY = new Answer(200, null);

    public static final Answer NO_CONTENT = new Answer(204, null);

    public static Answer of(JsonNode body) {
        return new Answer(200, body);
    }

    public static Answer success() {
        return of(Json.success());
    }
}
