package io.xyte.client.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a device is called and known by.
 *
 * @param modelName what the organization calls the model instead of its own name
 * @param vendorName what the organization calls the vendor instead of its own name
 */
record Identity(
        String name,
        @Nullable String sn,
        @Nullable String mac,
        @Nullable String cloudId,
        @Nullable String subModel,
        @Nullable String modelName,
        @Nullable String vendorName) {

    static Identity of(String name, @Nullable String sn, @Nullable String mac, @Nullable String cloudId) {
        return new Identity(name, sn, mac, cloudId, null, null, null);
    }

    /** With the values that an update brings. */
    Identity updated(Body body) {
        return new Identity(
                body.filledText("name").orElse(name),
                orElse(body.filledText("sn"), sn),
                orElse(body.filledText("mac").map(Identity::checkedMac), mac),
                cloudId,
                orElse(body.filledText("sub_model"), subModel),
                orElse(body.filledText("custom_model_name"), modelName),
                orElse(body.filledText("custom_vendor_name"), vendorName));
    }

    private static @Nullable String orElse(Optional<String> update, @Nullable String old) {
        return update.isPresent() ? update.get() : old;
    }

    /**
     * Any common notation, as lower case with colons.
     *
     * @throws Refusal if it is no MAC address
     */
    static String checkedMac(String mac) {
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
