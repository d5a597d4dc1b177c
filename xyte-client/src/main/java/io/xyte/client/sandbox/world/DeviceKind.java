package io.xyte.client.sandbox.world;

/** What a device is for. The label is what people call it in names. */
public enum DeviceKind {
    DISPLAY("Display"),
    PROJECTOR("Projector"),
    CODEC("Codec"),
    VIDEO_BAR("Video Bar"),
    TOUCH_PANEL("Touch Panel"),
    BOOKING_PANEL("Booking Panel"),
    DSP("DSP"),
    AMPLIFIER("Amplifier"),
    PLAYER("Player"),
    EDGE("Edge Proxy"),
    POWER("PDU"),
    HEARTBEAT("Heartbeat");

    private final String label;

    DeviceKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
