package io.xyte.mcp.core.tools;

import io.xyte.client.model.Device;
import java.util.Locale;

/** How a device does, as the platform sees it or else as the device says. */
enum Condition {
    OK,
    WARNING,
    ERROR,
    OFFLINE,
    OTHER;

    static Condition of(Device device) {
        String word = device.effectiveStatus() == null ? device.status() : device.effectiveStatus();
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "ok", "online" -> OK;
            case "warning" -> WARNING;
            case "error" -> ERROR;
            case "offline", "disconnected", "never_seen", "unavailable" -> OFFLINE;
            default -> OTHER;
        };
    }
}
