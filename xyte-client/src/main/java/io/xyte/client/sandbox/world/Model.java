package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A type of device. Models are the vendor's, so all organizations see the same ones.
 *
 * @param code the start of its serial numbers
 * @param firmware versions, newest first
 */
public record Model(
        String id,
        DeviceKind kind,
        String vendor,
        String name,
        String code,
        List<String> firmware,
        List<Parameter> parameters,
        List<CommandType> commands) {

    /** A value that an edge needs to reach a device of the model. */
    public record Parameter(String name, String type, boolean required) {

        private ObjectNode json() {
            return Json.object().put("name", name).put("type", type).put("required", required);
        }
    }

    /** Whether its devices sit behind an edge proxy. */
    public boolean behindEdge() {
        return kind == DeviceKind.POWER || kind == DeviceKind.HEARTBEAT;
    }

    /** Whether its devices are claimed by cloud id instead of MAC and serial number. */
    public boolean hasCloudId() {
        return kind == DeviceKind.PLAYER;
    }

    /** The command of an internal name. */
    public Optional<CommandType> commandNamed(String wanted) {
        return commands.stream().filter(type -> type.name().equals(wanted)).findFirst();
    }

    /** The command of a display name. */
    public Optional<CommandType> commandCalled(String friendlyName) {
        return commands.stream()
                .filter(type -> type.friendlyName().equals(friendlyName))
                .findFirst();
    }

    /** Whether vendor, model or alias holds the text, in any case of letters. */
    public boolean matches(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return (vendor + '\n' + name + '\n' + code).toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** As lists have it. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("vendor", vendor).put("model", name);
        json.set("aliases", Json.texts(List.of(code)));
        json.set("parameters", Json.array(parameters, Parameter::json));
        return json;
    }

    /** The form of lists, and the commands. */
    public ObjectNode detail() {
        ObjectNode json = json();
        json.set("commands", Json.array(commands, CommandType::json));
        return json;
    }
}
