package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** The state document that a device reports: measured values, and what commands have set. */
public final class DeviceState {

    /** Measured values stay the same for so long. */
    private static final long STEP_SECONDS = 600;

    private DeviceState() {}

    /** The state as last reported at a moment. A device out of reach may still claim to be online. */
    public static ObjectNode at(Device device, Instant moment) {
        Health health = device.course().health(moment);
        Instant reportedAt = device.course().lastSeen(moment).orElse(moment);
        boolean stale = !health.reachable() && device.seed().of("stale").chance(0.2);
        ObjectNode state = Json.object().put("status", stale ? "online" : health.status());
        Seed values = device.seed().of("values").of(reportedAt.getEpochSecond() / STEP_SECONDS);
        measure(device, values, state);
        for (Command command : device.commands().oldestFirst()) {
            if (command.type().effect() == CommandType.Effect.SETS_STATE && command.doneBy(reportedAt)) {
                state.setAll(command.params().deepCopy());
            }
        }
        return state;
    }

    private static void measure(Device device, Seed values, ObjectNode state) {
        Seed lasting = device.seed().of("lasting");
        switch (device.model().kind()) {
            case DISPLAY ->
                state.put("power", "on")
                        .put("input", lasting.pick(List.of("hdmi1", "hdmi2", "usb-c")))
                        .put("volume", 10 + lasting.of(1).below(40))
                        .put("temperature", decimal(values, 36, 8));
            case PROJECTOR ->
                state.put("power", "on")
                        .put("input", "hdmi1")
                        .put("lamp_hours", 400 + lasting.below(3600))
                        .put("temperature", decimal(values, 52, 12));
            case CODEC, VIDEO_BAR ->
                state.put("in_call", values.chance(0.3))
                        .put("volume", 30 + lasting.below(40))
                        .put("packet_loss_percent", decimal(values.of(1), 0, 3));
            case TOUCH_PANEL, BOOKING_PANEL ->
                state.put("brightness", 60 + lasting.below(40)).put("occupied", values.chance(0.4));
            case DSP, AMPLIFIER ->
                state.put("mute", "off")
                        .put("volume", 40 + lasting.below(30))
                        .put("level_db", decimal(values, -42, 20));
            case PLAYER ->
                state.put("playlist", lasting.pick(List.of("welcome", "town-hall", "menu")))
                        .put("free_disk_percent", 20 + values.below(60));
            case EDGE -> state.put("cpu_percent", 4 + values.below(30)).put("uptime_days", 1 + lasting.below(90));
            case POWER -> state.put("power_watts", decimal(values, 180, 140)).put("outlets_on", 6 + lasting.below(3));
            case HEARTBEAT -> state.put("latency_ms", decimal(values, 1, 6));
        }
    }

    private static double decimal(Seed values, int from, int spread) {
        return Math.round((from + values.unit() * spread) * 10) / 10.0;
    }
}
