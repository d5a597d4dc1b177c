package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The configuration document of a device. A new one replaces it as a whole.
 *
 * @param changedAt absent while it never was set
 */
public record Configuration(int version, @Nullable Instant changedAt, ObjectNode document) {

    static Configuration none() {
        return new Configuration(0, null, Json.object());
    }

    Configuration replacedBy(ObjectNode newDocument, Instant now) {
        return new Configuration(version + 1, now, newDocument);
    }

    /** As partners see it. */
    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("version", version)
                .put("last_updated", changedAt == null ? null : Times.seconds(changedAt));
        json.set("config", document.deepCopy());
        return json;
    }
}
