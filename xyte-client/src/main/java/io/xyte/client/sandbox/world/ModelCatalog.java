package io.xyte.client.sandbox.world;

import static java.time.Duration.ofSeconds;

import io.xyte.client.sandbox.world.CommandType.Effect;
import io.xyte.client.sandbox.world.CommandType.Field;
import io.xyte.client.sandbox.world.Model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All models there are. Immutable. */
public final class ModelCatalog {

    /** The vendor whose partner key works here. */
    public static final String PARTNER = "Halden Displays";

    /** Published by Xyte: the model of devices that only answer a ping. */
    private static final String HEARTBEAT_ID = "5dc4ba6c-c323-4118-a4e4-504f074426f2";

    private static final Field INPUT = new Field("input", "select", true, List.of("hdmi1", "hdmi2", "usb-c", "dp"));
    private static final Field POWER = new Field("power", "select", true, List.of("on", "standby"));
    private static final Field MUTE = new Field("mute", "select", true, List.of("on", "off"));
    private static final Field VOLUME = new Field("volume", "number", true, List.of());
    private static final Field BRIGHTNESS = new Field("brightness", "number", true, List.of());
    private static final Field PRESET = new Field("camera_preset", "number", true, List.of());
    private static final Field PLAYLIST = new Field("playlist", "text", true, List.of());

    private static final List<Parameter> SNMP = List.of(
            new Parameter("SNMP community", "text", true),
            new Parameter("Port", "number", false),
            new Parameter("Password", "password", false),
            new Parameter("Location tag", "text", false));

    private final Seed seed;
    private final List<Model> models;

    ModelCatalog(Seed seed) {
        this.seed = seed.of("model");
        this.models = List.of(
                direct(DeviceKind.DISPLAY, PARTNER, "Vista 75", "HV75", "4.2.1 4.1.7 4.0.3", INPUT, VOLUME, POWER),
                direct(DeviceKind.DISPLAY, PARTNER, "Vista 98 Pro", "HV98", "4.2.1 4.1.7", INPUT, VOLUME, POWER),
                direct(DeviceKind.PROJECTOR, PARTNER, "Lumen L9", "HL9", "2.8.0 2.7.4 2.5.9", INPUT, POWER),
                direct(DeviceKind.CODEC, "Parlo Video", "Codec 700", "PC700", "11.5.2 11.4.0 10.19.5", VOLUME, MUTE),
                direct(DeviceKind.VIDEO_BAR, "Parlo Video", "Bar S2", "PBS2", "11.5.2 11.3.8", VOLUME, PRESET),
                direct(DeviceKind.TOUCH_PANEL, "Kontour", "Touch 10", "KT10", "3.14.0 3.13.2 3.11.6", BRIGHTNESS),
                direct(DeviceKind.BOOKING_PANEL, "Kontour", "Door 7", "KD7", "1.9.3 1.8.0", BRIGHTNESS),
                direct(DeviceKind.DSP, "Sonaro", "Mix 16", "SM16", "6.2.0 6.1.1", VOLUME, MUTE),
                direct(DeviceKind.AMPLIFIER, "Sonaro", "Amp 4", "SA4", "2.0.5 2.0.2", VOLUME),
                direct(DeviceKind.PLAYER, "Wayline", "Player 4", "WP4", "7.3.0 7.2.2 7.0.8", PLAYLIST),
                direct(DeviceKind.EDGE, "Halyard", "Edge One", "HE1", "1.32.0 1.31.4"),
                behindEdge(DeviceKind.POWER, "Gridwell", "PDU 8", "GP8", "5.0.1 4.9.0", SNMP),
                behindEdge(DeviceKind.HEARTBEAT, "Xyte", "Heartbeat", "PING", "1.0", List.of()));
    }

    public List<Model> all() {
        return models;
    }

    public Optional<Model> find(String id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /** The models of a kind; there is at least one. */
    public List<Model> of(DeviceKind kind) {
        return models.stream().filter(model -> model.kind() == kind).toList();
    }

    private Model direct(DeviceKind kind, String vendor, String name, String code, String firmware, Field... settings) {
        List<String> versions = List.of(firmware.split(" "));
        List<CommandType> commands = standardCommands(code, versions);
        for (Field setting : settings) {
            commands.add(setCommand(code, setting));
        }
        return new Model(seed.of(code).uuid(), kind, vendor, name, code, versions, List.of(), commands);
    }

    private Model behindEdge(
            DeviceKind kind, String vendor, String name, String code, String firmware, List<Parameter> parameters) {
        List<String> versions = List.of(firmware.split(" "));
        String id = kind == DeviceKind.HEARTBEAT ? HEARTBEAT_ID : seed.of(code).uuid();
        List<CommandType> commands = kind == DeviceKind.HEARTBEAT
                ? List.of()
                : standardCommands(code, versions).subList(0, 1);
        return new Model(id, kind, vendor, name, code, versions, parameters, commands);
    }

    private List<CommandType> standardCommands(String code, List<String> versions) {
        Field version = new Field("version", "select", false, versions);
        List<CommandType> commands = new ArrayList<>();
        commands.add(new CommandType(
                id(code, "reboot"), "reboot", "Reboot", List.of(), ofSeconds(5), ofSeconds(20), Effect.RESTARTS));
        commands.add(new CommandType(
                id(code, "dump"), "dump", "Dump", List.of(), ofSeconds(2), ofSeconds(10), Effect.NOTHING));
        commands.add(new CommandType(
                id(code, "update_firmware"),
                "update_firmware",
                "Update firmware",
                List.of(version),
                ofSeconds(5),
                ofSeconds(90),
                Effect.UPDATES_FIRMWARE));
        return commands;
    }

    private CommandType setCommand(String code, Field setting) {
        String name = "set_" + setting.name();
        String friendlyName = "Set " + setting.name().replace('_', ' ');
        return new CommandType(
                id(code, name), name, friendlyName, List.of(setting), ofSeconds(2), ofSeconds(3), Effect.SETS_STATE);
    }

    private String id(String code, String command) {
        return seed.of(code).of(command).uuid();
    }
}
