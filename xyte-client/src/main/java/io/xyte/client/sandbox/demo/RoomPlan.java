package io.xyte.client.sandbox.demo;

import static io.xyte.client.sandbox.world.DeviceKind.AMPLIFIER;
import static io.xyte.client.sandbox.world.DeviceKind.BOOKING_PANEL;
import static io.xyte.client.sandbox.world.DeviceKind.CODEC;
import static io.xyte.client.sandbox.world.DeviceKind.DISPLAY;
import static io.xyte.client.sandbox.world.DeviceKind.DSP;
import static io.xyte.client.sandbox.world.DeviceKind.EDGE;
import static io.xyte.client.sandbox.world.DeviceKind.PLAYER;
import static io.xyte.client.sandbox.world.DeviceKind.POWER;
import static io.xyte.client.sandbox.world.DeviceKind.PROJECTOR;
import static io.xyte.client.sandbox.world.DeviceKind.TOUCH_PANEL;
import static io.xyte.client.sandbox.world.DeviceKind.VIDEO_BAR;

import io.xyte.client.sandbox.world.DeviceKind;
import io.xyte.client.sandbox.world.Space;
import java.util.List;

/**
 * A room to be equipped.
 *
 * @param prefix what the names of its devices start with
 */
record RoomPlan(Space space, Use use, String prefix) {

    /** What a room is for, and so what is in it. */
    enum Use {
        MEETING(List.of(DISPLAY, VIDEO_BAR, TOUCH_PANEL, BOOKING_PANEL)),
        BOARD(List.of(DISPLAY, DISPLAY, CODEC, DSP, TOUCH_PANEL, BOOKING_PANEL)),
        HALL(List.of(PROJECTOR, PROJECTOR, CODEC, DSP, AMPLIFIER, TOUCH_PANEL, PLAYER, DISPLAY)),
        LOBBY(List.of(PLAYER, PLAYER, DISPLAY)),
        SERVER(List.of(EDGE, POWER, POWER));

        private final List<DeviceKind> kit;

        Use(List<DeviceKind> kit) {
            this.kit = kit;
        }

        List<DeviceKind> kit() {
            return kit;
        }
    }
}
