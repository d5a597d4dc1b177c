package io.xyte.client.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Which command to send.
 *
 * @param command internal name of a command of the device's model
 * @param friendlyName shown name of it; one of the two must be there
 * @param extraParams values of the command's custom fields
 * @param fileId for commands that need a file
 */
public record CommandRequest(
        @Nullable String command,
        @Nullable String friendlyName,
        @Nullable ObjectNode extraParams,
        @Nullable String fileId) {

    /** A command is named in one way at least, or this throws {@link IllegalArgumentException}. */
    public CommandRequest {
        if (command == null && friendlyName == null) {
            throw new IllegalArgumentException("a command needs command or friendly_name");
        }
    }

    /** A command by its internal name, such as {@code reboot}. */
    public static CommandRequest of(String command) {
        return new CommandRequest(command, null, null, null);
    }

    /** The same with the shown name. */
    public CommandRequest friendlyName(String shown) {
        return new CommandRequest(command, shown, extraParams, fileId);
    }

    /** The same with values for the custom fields. */
    public CommandRequest extraParams(ObjectNode values) {
        return new CommandRequest(command, friendlyName, values, fileId);
    }

    /** The same with an uploaded file. */
    public CommandRequest fileId(String id) {
        return new CommandRequest(command, friendlyName, extraParams, id);
    }

    /** Its name only: the values may be secrets. */
    @Override
    public String toString() {
        return "CommandRequest[" + (command == null ? "" : command) + "]";
    }
}
