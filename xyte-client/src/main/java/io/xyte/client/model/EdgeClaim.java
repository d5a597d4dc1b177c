package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which device behind an edge to take into the organization. Start with {@link #of} and add what the model wants.
 * Immutable.
 *
 * @param fields by the API's names
 */
public record EdgeClaim(@JsonValue Map<String, Object> fields) {
    /** Model of a device that an edge can only ping. */
    public static final String PING_ONLY_MODEL = "5dc4ba6c-c323-4118-a4e4-504f074426f2";

    public EdgeClaim {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * A claim with all that is needed and nothing more.
     *
     * @param proxyId the edge that reaches the device
     * @param deviceIp its IP address or host name
     * @param deviceModelId a model that edges can claim
     * @param spaceId space that it goes to
     */
    public static EdgeClaim of(String proxyId, String deviceIp, String deviceModelId, long spaceId) {
        return new EdgeClaim(Map.of())
                .with("proxy_id", proxyId)
                .with("device_ip", deviceIp)
                .with("device_model_id", deviceModelId)
                .with("space_id", spaceId);
    }

    /** A name to show. */
    public EdgeClaim displayName(String text) {
        return with("display_name", text);
    }

    /** The MAC address, in any common notation. */
    public EdgeClaim mac(String text) {
        return with("mac", text);
    }

    /** The serial number. */
    public EdgeClaim sn(String text) {
        return with("sn", text);
    }

    /** Values of the model's parameters, by their names; often passwords. */
    public EdgeClaim customParameters(ObjectNode values) {
        return with("custom_parameters", values);
    }

    /** A name of your own for the vendor. */
    public EdgeClaim customPartnerName(String text) {
        return with("custom_partner_name", text);
    }

    /** A name of your own for the model. */
    public EdgeClaim customModelName(String text) {
        return with("custom_model_name", text);
    }

    /** Whether the address is taken without a test. */
    public EdgeClaim skipConnectivityCheck(boolean skip) {
        return with("skip_connectivity_check", skip);
    }

    private EdgeClaim with(String field, Object value) {
        return new EdgeClaim(Kept.with(fields, field, value));
    }

    /** Names only: values are the customer's, passwords included. */
    @Override
    public String toString() {
        return "EdgeClaim" + fields.keySet();
    }
}
