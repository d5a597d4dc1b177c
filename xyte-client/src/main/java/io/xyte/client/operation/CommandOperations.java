package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.delete;
import static io.xyte.client.operation.OperationBuilder.get;
import static io.xyte.client.operation.OperationBuilder.post;
import static io.xyte.client.operation.Parameter.PAGE;
import static io.xyte.client.operation.Parameter.document;
import static io.xyte.client.operation.Parameter.id;
import static io.xyte.client.operation.Parameter.oneOf;
import static io.xyte.client.operation.Parameter.perPage;
import static io.xyte.client.operation.Parameter.text;
import static io.xyte.client.operation.Parameter.uuid;

import io.xyte.client.operation.FenceRule.Subject;
import java.util.List;

/** Commands: jobs for devices, which run asynchronously. */
public final class CommandOperations {
    public static final Operation LIST = get("organization.commands.getCommands", "/devices/{device_id}/commands")
            .summary("Lists the commands of a device; the only way to follow one.")
            .path(uuid("device_id", "the device"))
            .query(
                    oneOf(
                            "status",
                            "only in this state",
                            "scheduled",
                            "pending",
                            "in_progress",
                            "done",
                            "failed",
                            "aborted"),
                    PAGE,
                    perPage(500))
            .fence(FenceRule.within("device_id", Subject.DEVICE))
            .build();

    public static final Operation SEND = post("organization.commands.sendCommand", "/devices/{device_id}/commands")
            .summary("Queues a command of the device's model. The answer comes before the command has run.")
            .path(uuid("device_id", "the device"))
            .body(
                    text("command", "internal name, from the commands of the model"),
                    text("friendly_name", "shown name; another way to choose the command"),
                    document("extra_params", "values of the custom fields of the command"),
                    text("file_id", "uploaded file, for commands that need one"))
            .atLeastOneOf("command", "friendly_name")
            .fence(FenceRule.within("device_id", Subject.DEVICE))
            .build();

    public static final Operation CANCEL = delete(
                    "organization.commands.cancelCommand", "/devices/{device_id}/commands/{command_id}")
            .summary("Cancels a command that has not finished.")
            .path(uuid("device_id", "the device"), id("command_id", "the command"))
            .destroys()
            .fence(FenceRule.within("device_id", Subject.DEVICE))
            .build();

    static final List<Operation> ALL = List.of(LIST, SEND, CANCEL);

    private CommandOperations() {}
}
