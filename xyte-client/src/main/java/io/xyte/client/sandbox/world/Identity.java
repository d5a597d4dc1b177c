package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a device is called and known by.
 *
 * @param modelName what the organization calls the model instead of its own name
 * @param vendorName what the organization calls the vendor instead of its own name
 */
public record Identity(
        String name,
        @Nullable String sn,
        @Nullable String mac,
        @Nullable String cloudId,
        @Nullable String subModel,
        @Nullable String modelName,
        @Nullable String vendorName) {

    public static Identity of(String name, @Nullable String sn, @Nullable String mac, @Nullable String cloudId) {
        return new Identity(name, sn, mac, cloudId, null, null, null);
    }

    public Identity withSn(String newSn) {
        return new Identity(name, newSn, mac, cloudId, subModel, modelName, vendorName);
    }

    /**
     * Any common notation, as lower case with colons.
     *
     * @throws Refusal if it is no MAC address
     */
    public static String checkedMac(String mac) {
        String digits = mac.replaceAll("[:.\\-]", "").toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{12}")) {
            throw Refusal.unprocessable("mac is not a MAC address");
        }
        return digits.replaceAll("(..)(?!$)", "$1:");
    }

    void writeTo(ObjectNode json) {
        json.put("sn", sn).put("mac", mac).put("cloud_id", cloudId);
    }
}
