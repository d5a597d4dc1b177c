package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An inventory entry without a connection. Guarded by its world. */
public final class Asset implements Row {

    /** All fields but the id, in the order of answers. */
    public static final List<String> NAMES = List.of(
            "name",
            "serial_number",
            "space_id",
            "purchased_at",
            "comments",
            "icon_name",
            "manufacturer",
            "device_model",
            "device_type",
            "status");

    private final String id;
    private final ObjectNode fields;

    /** @param fields in the form in which they are answered */
    public Asset(String id, ObjectNode fields) {
        this.id = id;
        this.fields = fields;
    }

    @Override
    public String id() {
        return id;
    }

    public void update(ObjectNode changes) {
        fields.setAll(changes);
    }

    public boolean isIn(long spaceId) {
        return fields.path("space_id").asLong() == spaceId;
    }

    public String text(String name) {
        return fields.path(name).asText("");
    }

    /** As answers have it; what is not set is null. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("id", id);
        NAMES.forEach(json::putNull);
        return json.setAll(fields.deepCopy());
    }
}
