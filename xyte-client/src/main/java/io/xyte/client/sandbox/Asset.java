package io.xyte.client.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An inventory entry without a connection. Guarded by its world. */
final class Asset implements Row {

    private final String id;
    private final ObjectNode fields;

    /** @param fields in the form in which they are answered */
    Asset(String id, ObjectNode fields) {
        this.id = id;
        this.fields = fields;
    }

    @Override
    public String id() {
        return id;
    }

    void update(ObjectNode changes) {
        fields.setAll(changes);
    }

    boolean isIn(long spaceId) {
        return fields.path("space_id").asLong() == spaceId;
    }

    String text(String name) {
        return fields.path(name).asText("");
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id);
        AssetFields.NAMES.forEach(json::putNull);
        return json.setAll(fields.deepCopy());
    }
}
