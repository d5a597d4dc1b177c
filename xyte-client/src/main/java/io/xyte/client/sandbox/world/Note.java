package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown note on a device or a space. Immutable.
 *
 * @param createdBy absent if it was written with a key
 */
public record Note(
        String id,
        Subject subject,
        String content,
        @Nullable String createdBy,
        Instant createdAt) implements Row {

    /**
     * What a note is about.
     *
     * @param type {@code Device} or {@code Space}
     */
    public record Subject(String type, String id) {

        public static Subject of(Device device) {
            return new Subject("Device", device.id());
        }

        public static Subject of(Space space) {
            return new Subject("Space", Long.toString(space.id()));
        }

        private void writeTo(ObjectNode json) {
            json.put("notable_type", type);
            if (type.equals("Space")) {
                json.put("notable_id", Long.parseLong(id));
            } else {
                json.put("notable_id", id);
            }
        }
    }

    /** As answers have it. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("content", content);
        subject.writeTo(json);
        return json.put("created_by", createdBy)
                .put("created_at", Times.millis(createdAt))
                .put("updated_at", Times.millis(createdAt));
    }
}
