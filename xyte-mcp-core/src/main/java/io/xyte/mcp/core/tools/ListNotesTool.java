package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.Notes;
import io.xyte.client.Page;
import io.xyte.client.PageQuery;
import io.xyte.client.model.Note;
import io.xyte.mcp.core.answer.Age;
import io.xyte.mcp.core.answer.FreeText;
import io.xyte.mcp.core.answer.Listing;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.arguments.Paged;
import io.xyte.mcp.core.arguments.Paging;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import io.xyte.mcp.core.schema.Inline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

final class ListNotesTool implements Tool<ListNotesTool.Arguments> {
    private static final int ROWS_A_PAGE = 100;

    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_list_notes",
            Toolset.DEVICES,
            Effect.READS,
            "List notes",
            "Lists the notes that people wrote on a device or a space, or on all devices or all spaces.",
            Arguments.class,
            Row.class);

    /** What notes are on. */
    enum Owners {
        DEVICES,
        SPACES
    }

    record Arguments(
            @Argument(value = "Id of the device", form = Form.UUID) @Nullable
            String deviceId,

            @Argument("Id of the space") @Nullable Long spaceId,

            @Argument("Without an id: all notes on devices (default) or on spaces") @Nullable
            Owners all,

            @Argument("Part of the text") @Nullable String text,

            @Inline Paging paging)
            implements Paged {}

    record Row(
            @Nullable String id,
            @FreeText @Nullable String text,
            @Nullable String on,
            @Nullable String onId,
            @FreeText @Nullable JsonNode createdBy,
            @Nullable Instant createdAt,
            @Nullable String createdAgo) {

        static Row of(Note note, Instant now) {
            return new Row(
                    note.id(),
                    note.content(),
                    note.notableType(),
                    note.notableId(),
                    note.createdBy(),
                    note.createdAt(),
                    Age.of(note.createdAt(), now));
        }
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Listing<Row> call(Arguments arguments, CallContext context) {
        PageQuery query = PageQuery.all().perPage(ROWS_A_PAGE);
        Instant now = context.clock().instant();
        return Scan.rows(
                arguments.paging(),
                context,
                number -> page(arguments, context.client().notes(), query.page(number)),
                note -> Match.part(note.content(), arguments.text()),
                note -> Row.of(note, now));
    }

    private static Page<Note> page(Arguments arguments, Notes notes, PageQuery query) {
        String device = arguments.deviceId();
        Long space = arguments.spaceId();
        if (device != null && space != null) {
            throw new ArgumentException("Give device_id or space_id, not both.");
        }
        if (device != null) {
            return notes.listOfDevice(device, query);
        }
        if (space != null) {
            return notes.listOfSpace(space, query);
        }
        return arguments.all() == Owners.SPACES ? notes.listOfAllSpaces(query) : notes.listOfAllDevices(query);
    }
}
