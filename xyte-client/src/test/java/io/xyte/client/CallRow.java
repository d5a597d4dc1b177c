package io.xyte.client;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A method of the client, and what it must send.
 *
 * @param line method and target of the request
 * @param body absent if none may be sent
 * @param answer what the API answers
 */
record CallRow(String line, @Nullable String body, String answer, Consumer<XyteClient> call) {
    static CallRow of(String line, Consumer<XyteClient> call) {
        return new CallRow(line, null, "{}", call);
    }

    CallRow sends(String json) {
        return new CallRow(line, json, answer, call);
    }

    CallRow answered(String json) {
        return new CallRow(line, body, json, call);
    }

    @Override
    public String toString() {
        return line;
    }
}
