package io.xyte.mcp.core.tools;

import io.xyte.client.model.Device;
import org.jspecify.annotations.Nullable;

/** Parts of a device that may be absent together with what holds them. */
final class DeviceParts {
    private DeviceParts() {}

    static @Nullable Long spaceId(Device device) {
        return device.space() == null ? null : device.space().id();
    }

    static @Nullable String spacePath(Device device) {
        return device.space() == null ? null : device.space().fullPath();
    }

    static @Nullable String modelName(Device device) {
        return device.model() == null ? null : device.model().name();
    }

    static @Nullable String firmwareVersion(Device device) {
        return device.firmware() == null ? null : device.firmware().version();
    }
}
