package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to change of a device; what is not named stays. Start with {@link #none()} and name at least one. Immutable.
 *
 * @param fields by the API's names
 */
public record DeviceUpdate(@JsonValue Map<String, Object> fields) {
    private static final DeviceUpdate NONE = new DeviceUpdate(Map.of());

    public DeviceUpdate {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public static DeviceUpdate none() {
        return NONE;
    }

    /** A new name to show. */
    public DeviceUpdate name(String text) {
        return with("name", text);
    }

    /** The configuration document; whether it is merged or replaced is not documented. */
    public DeviceUpdate configuration(ObjectNode document) {
        return with("configuration", document);
    }

    /** Edge devices: all custom parameters, for those left out are gone. The mask of a password is not the password. */
    public DeviceUpdate customParameters(ObjectNode document) {
        return with("custom_parameters", document);
    }

    /** Edge devices: the address or host name. */
    public DeviceUpdate deviceHostAddress(String text) {
        return with("device_host_address", text);
    }

    /** The variant of the model. */
    public DeviceUpdate subModel(String text) {
        return with("sub_model", text);
    }

    /** The serial number. */
    public DeviceUpdate sn(String text) {
        return with("sn", text);
    }

    /** The MAC address. */
    public DeviceUpdate mac(String text) {
        return with("mac", text);
    }

    /** A name of your own for the model. */
    public DeviceUpdate customModelName(String text) {
        return with("custom_model_name", text);
    }

    /** A name of your own for the vendor. */
    public DeviceUpdate customVendorName(String text) {
        return with("custom_vendor_name", text);
    }

    /** Edge devices: whether the address is taken without a test. */
    public DeviceUpdate skipConnectivityCheck(boolean skip) {
        return with("skip_connectivity_check", skip);
    }

    private DeviceUpdate with(String field, Object value) {
        return new DeviceUpdate(Kept.with(fields, field, value));
    }

    /** Names only: values may be passwords. */
    @Override
    public String toString() {
        return "DeviceUpdate" + fields.keySet();
    }
}
