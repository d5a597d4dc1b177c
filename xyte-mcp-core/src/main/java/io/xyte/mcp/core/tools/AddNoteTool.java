package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.Notes;
import io.xyte.client.model.Note;
import io.xyte.client.operation.NoteOperations;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class AddNoteTool implements WriteTool<AddNoteTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_add_note",
            Toolset.DEVICES,
            Effect.WRITES,
            "Add note",
            "Writes a note on a device or a space, for the people of the organization. A note cannot be edited later.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument(value = "The note, in Markdown", maxLength = 5000)
            String text,

            @Argument(value = "Id of the device", form = Form.UUID) @Nullable
            String deviceId,

            @Argument("Id of the space, in place of device_id") @Nullable
            Long spaceId,

            @Argument(DRY_RUN) boolean dryRun)
            implements WriteArguments {}

    record Answer(@Nullable String noteId, String hint) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        ObjectNode change = JsonNodeFactory.instance.objectNode().put("content", arguments.text());
        Optional<String> device = device(arguments);
        return device.isPresent()
                ? Preview.of(
                        NoteOperations.CREATE_DEVICE,
                        Preview.Target.of(context.client().devices().get(device.get())),
                        change)
                : Preview.of(
                        NoteOperations.CREATE_SPACE,
                        Preview.Target.of(context.client().spaces().get(space(arguments))),
                        change);
    }

    @Override
    public Answer send(Arguments arguments, CallContext context) {
        Notes notes = context.client().notes();
        Note note = device(arguments)
                .map(id -> notes.addToDevice(id, arguments.text()))
                .orElseGet(() -> notes.addToSpace(space(arguments), arguments.text()));
        return new Answer(note.id(), "Written.");
    }

    private static Optional<String> device(Arguments arguments) {
        if ((arguments.deviceId() == null) == (arguments.spaceId() == null)) {
            throw new ArgumentException("Give either device_id or space_id.");
        }
        return Optional.ofNullable(arguments.deviceId());
    }

    private static long space(Arguments arguments) {
        return Optional.ofNullable(arguments.spaceId()).orElseThrow();
    }
}
