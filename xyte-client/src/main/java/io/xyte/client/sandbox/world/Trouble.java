package io.xyte.client.sandbox.world;

import java.util.List;

/**
 * What an incident says about the problem.
 *
 * @param issue {@code offline}, {@code user}, {@code rule_<uuid>} or the device's own code
 * @param priority critical, high, moderate, low or planning
 */
public record Trouble(String issue, String priority, String title, String description) {

    private static final List<String> OFFLINE_PRIORITIES = List.of("critical", "high", "high", "moderate");

    /** The trouble behind an episode. Restarts are too short to be noticed. */
    public static Trouble of(Episode episode, Device device, Seed organization) {
        Seed seed = device.seed().of("trouble").of(episode.number());
        return switch (episode.layer()) {
            case OUTAGE, BLIP, RESTART ->
                new Trouble(
                        "offline",
                        device.seed().of("priority").pick(OFFLINE_PRIORITIES),
                        "Device is offline",
                        "No contact from the device since " + Times.clock(episode.start()) + " UTC");
            case FAULT -> seed.pick(faults(device.model().kind()));
            case WARNING -> rule(seed.below(3), organization);
        };
    }

    private static List<Trouble> faults(DeviceKind kind) {
        return switch (kind) {
            case DISPLAY, PROJECTOR ->
                List.of(
                        new Trouble("no_signal", "moderate", "No signal", "No signal on the selected input"),
                        new Trouble(
                                "over_temperature", "high", "Over temperature", "Fan speed at maximum, unit is hot"));
            case CODEC, VIDEO_BAR ->
                List.of(
                        new Trouble("camera_lost", "high", "Camera not found", "The USB camera does not answer"),
                        new Trouble(
                                "sip_unregistered", "critical", "Not registered", "The call server refused the login"));
            case TOUCH_PANEL, BOOKING_PANEL ->
                List.of(
                        new Trouble(
                                "pairing_lost", "moderate", "Pairing lost", "Panel is not paired with its room system"),
                        new Trouble(
                                "calendar_sync",
                                "low",
                                "Calendar not synchronised",
                                "The room calendar is out of date"));
            case DSP, AMPLIFIER ->
                List.of(
                        new Trouble(
                                "clock_unlocked",
                                "high",
                                "Audio clock unlocked",
                                "The audio network has no clock leader"),
                        new Trouble("channel_clipping", "low", "Input clipping", "Input 3 clips"));
            case PLAYER ->
                List.of(
                        new Trouble("disk_full", "moderate", "Disk full", "New content cannot be stored"),
                        new Trouble("license_missing", "planning", "Licence missing", "The player runs in trial mode"));
            case EDGE, POWER, HEARTBEAT ->
                List.of(new Trouble("overload", "critical", "Outlet overload", "Outlet 4 draws more than its limit"));
        };
    }

    private static Trouble rule(int number, Seed organization) {
        String issue = "rule_" + organization.of("rule").of(number).uuid();
        return switch (number) {
            case 0 -> new Trouble(issue, "moderate", "High temperature", "Temperature above 45 degrees for 10 minutes");
            case 1 -> new Trouble(issue, "low", "Packet loss", "Packet loss above 2 percent for 5 minutes");
            default -> new Trouble(issue, "planning", "Old firmware", "Firmware is older than the approved version");
        };
    }
}
