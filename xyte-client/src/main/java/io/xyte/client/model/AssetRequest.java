package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An asset to create or change. A label that is given by name is created if there is none of that name, so a typing error
 * creates one too; {@link #label} takes the id of one that is there. Immutable.
 *
 * @param fields by the API's names
 */
public record AssetRequest(@JsonValue Map<String, Object> fields) {
    private static final AssetRequest NOTHING = new AssetRequest(Map.of());

    public AssetRequest {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public static AssetRequest named(String name) {
        return NOTHING.with("name", name);
    }

    public AssetRequest serialNumber(String text) {
        return with("serial_number", text);
    }

    public AssetRequest space(long spaceId) {
        return with("space_id", spaceId);
    }

    public AssetRequest purchasedAt(Instant time) {
        return with("purchased_at", time);
    }

    public AssetRequest comments(String text) {
        return with("comments", text);
    }

    public AssetRequest iconName(String text) {
        return with("icon_name", text);
    }

    /** A label by its name. */
    public AssetRequest manufacturer(String name) {
        return with("manufacturer", name);
    }

    /** A label by its name. */
    public AssetRequest deviceModel(String name) {
        return with("device_model", name);
    }

    /** A label by its name. */
    public AssetRequest deviceType(String name) {
        return with("device_type", name);
    }

    /** A label by its name. */
    public AssetRequest status(String name) {
        return with("status", name);
    }

    /** A label by its id: {@code category} is manufacturer, device_model, device_type or status. */
    public AssetRequest label(String category, String labelId) {
        return with(category, Map.of("id", labelId));
    }

    private AssetRequest with(String field, Object value) {
        return new AssetRequest(Kept.with(fields, field, value));
    }

    /** Names only: values are the customer's. */
    @Override
    public String toString() {
        return "AssetRequest" + fields.keySet();
    }
}
