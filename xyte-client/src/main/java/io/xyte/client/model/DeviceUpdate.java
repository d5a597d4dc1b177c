package io.xyte.client.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a device; absent fields stay. Start with {@link #none()} and name at least one.
 *
 * @param customParameters replaces all of them, on edge devices
 * @param deviceHostAddress address or host name of an edge device
 * @param skipConnectivityCheck whether the address of an edge device is taken without a test
 */
public record DeviceUpdate(
        @Nullable String name,
        @Nullable ObjectNode configuration,
        @Nullable ObjectNode customParameters,
        @Nullable String deviceHostAddress,
        @Nullable String subModel,
        @Nullable String sn,
        @Nullable String mac,
        @Nullable String customModelName,
        @Nullable String customVendorName,
        @Nullable Boolean skipConnectivityCheck) {

    /** Changes nothing yet. */
    public static DeviceUpdate none() {
        return new DeviceUpdate(null, null, null, null, null, null, null, null, null, null);
    }

    /** The same with name. */
    public DeviceUpdate name(String value) {
        return new DeviceUpdate(
                value,
                configuration,
                customParameters,
                deviceHostAddress,
                subModel,
                sn,
                mac,
                customModelName,
                customVendorName,
                skipConnectivityCheck);
    }

    /** The same with configuration. */
    public DeviceUpdate configuration(ObjectNode value) {
        return new DeviceUpdate(
                name,
                value,
                customParameters,
                deviceHostAddress,
                subModel,
                sn,
                mac,
                customModelName,
                customVendorName,
                skipConnectivityCheck);
    }

    /** The same with customParameters. */
    public DeviceUpdate customParameters(ObjectNode value) {
        return new DeviceUpdate(
                name,
                configuration,
                value,
                deviceHostAddress,
                subModel,
                sn,
                mac,
                customModelName,
                customVendorName,
                skipConnectivityCheck);
    }

    /** The same with deviceHostAddress. */
    public DeviceUpdate deviceHostAddress(String value) {
        return new DeviceUpdate(
                name,
                configuration,
                customParameters,
                value,
                subModel,
                sn,
                mac,
                customModelName,
                customVendorName,
                skipConnectivityCheck);
    }

    /** The same with subModel. */
    public DeviceUpdate subModel(String value) {
        return new DeviceUpdate(
                name,
                configuration,
                customParameters,
                deviceHostAddress,
                value,
                sn,
                mac,
                customModelName,
                customVendorName,
                skipConnectivityCheck);
    }

    /** The same with sn. */
    public DeviceUpdate sn(String value) {
        return new DeviceUpdate(
                name,
                configuration,
                customParameters,
                deviceHostAddress,
                subModel,
                value,
                mac,
                customModelName,
                customVendorName,
                skipConnectivityCheck);
    }

    /** The same with mac. */
    public DeviceUpdate mac(String value) {
        return new DeviceUpdate(
                name,
                configuration,
                customParameters,
                deviceHostAddress,
                subModel,
                sn,
                value,
                customModelName,
                customVendorName,
                skipConnectivityCheck);
    }

    /** The same with customModelName. */
    public DeviceUpdate customModelName(String value) {
        return new DeviceUpdate(
                name,
                configuration,
                customParameters,
                deviceHostAddress,
                subModel,
                sn,
                mac,
                value,
                customVendorName,
                skipConnectivityCheck);
    }

    /** The same with customVendorName. */
    public DeviceUpdate customVendorName(String value) {
        return new DeviceUpdate(
                name,
                configuration,
                customParameters,
                deviceHostAddress,
                subModel,
                sn,
                mac,
                customModelName,
                value,
                skipConnectivityCheck);
    }

    /** The same with skipConnectivityCheck. */
    public DeviceUpdate skipConnectivityCheck(Boolean value) {
        return new DeviceUpdate(
                name,
                configuration,
                customParameters,
                deviceHostAddress,
                subModel,
                sn,
                mac,
                customModelName,
                customVendorName,
                value);
    }

    /** Nothing of the content: it may hold passwords. */
    @Override
    public String toString() {
        return "DeviceUpdate[]";
    }
}
