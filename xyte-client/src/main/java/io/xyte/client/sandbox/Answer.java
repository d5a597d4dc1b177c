package io.xyte.client.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the API says to one call.
 *
 * @param body a tree that nobody changes any more; absent for an answer without a body
 */
record Answer(int status, @Nullable JsonNode body) {

    /** 200 without a body: nobody documents one for the call. */
    static final Answer EMPTY = new Answer(200, null);

    static final Answer NO_CONTENT = new Answer(204, null);

    static Answer of(JsonNode body) {
        return new Answer(200, body);
    }

    static Answer success() {
        return of(Json.success());
    }
}
