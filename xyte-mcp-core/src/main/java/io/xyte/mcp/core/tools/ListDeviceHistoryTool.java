package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.HistoryQuery;
import io.xyte.client.model.HistoryRow;
import io.xyte.mcp.core.answer.Age;
import io.xyte.mcp.core.answer.FreeText;
import io.xyte.mcp.core.answer.Listing;
import io.xyte.mcp.core.answer.OnRequest;
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
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

final class ListDeviceHistoryTool implements Tool<ListDeviceHistoryTool.Arguments> {
    private static final int ROWS_A_PAGE = 200;
    private static final Duration DEFAULT_PERIOD = Duration.ofDays(7);
    private static final Duration MAX_PERIOD = Duration.ofDays(31);

    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_list_device_history",
            Toolset.DEVICES,
            Effect.READS,
            "List device history",
            "Lists recorded states of one device, one space or all devices, for the last 7 days unless from and to say"
                    + " otherwise; 31 days at most. Use it to see when devices went offline and came back.",
            Arguments.class,
            Row.class);

    record Arguments(
            @Argument(value = "Id of the device", form = Form.UUID) @Nullable
            String deviceId,

            @Argument("Id of the space") @Nullable Long spaceId,

            @Argument("Status in the recorded state, e.g. offline") @Nullable
            String status,

            @Argument("ISO time, or age such as 3d") @Nullable
            Instant from,

            @Argument("ISO time; now if left out") @Nullable Instant to,
            @Inline Paging paging)
            implements Paged {}

    record Row(
            @Nullable Instant at,
            @Nullable String ago,
            @Nullable String status,
            @Nullable String deviceId,
            @Nullable String deviceName,
            @Nullable String model,
            @OnRequest @Nullable Long spaceId,
            @OnRequest @FreeText @Nullable JsonNode state,
            @OnRequest @Nullable String rowId) {

        static Row of(HistoryRow row, Arguments arguments, Instant now) {
            return new Row(
                    row.createdAt(),
                    Age.of(row.createdAt(), now),
                    recordedStatus(row),
                    row.deviceId() == null ? arguments.deviceId() : row.deviceId(),
                    row.name(),
                    modelName(row.model()),
                    row.spaceId(),
                    row.state(),
                    row.id() == null ? row.uuid() : row.id());
        }

        private static @Nullable String modelName(@Nullable JsonNode model) {
            if (model == null) {
                return null;
            }
            return model.isTextual() ? model.textValue() : model.path("name").textValue();
        }
    }

    private static @Nullable String recordedStatus(HistoryRow row) {
        return row.state() == null ? null : row.state().path("status").textValue();
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Listing<Row> call(Arguments arguments, CallContext context) {
        HistoryQuery query = query(arguments, arguments.paging().asOf(context.clock()));
        Instant now = context.clock().instant();
        return Scan.rows(
                arguments.paging(),
                context,
                number -> context.client().histories().list(query.page(number)),
                row -> Match.same(recordedStatus(row), arguments.status()),
                row -> Row.of(row, arguments, now));
    }

    private static HistoryQuery query(Arguments arguments, Instant asOf) {
        Instant to = arguments.to() == null ? asOf : arguments.to();
        Instant from = arguments.from() == null ? to.minus(DEFAULT_PERIOD) : arguments.from();
        if (from.isAfter(to) || Duration.between(from, to).compareTo(MAX_PERIOD) > 0) {
            throw new ArgumentException("from must be before to, by at most 31 days.");
        }
        HistoryQuery query = HistoryQuery.all().from(from).to(to).perPage(ROWS_A_PAGE);
        if (arguments.deviceId() != null) {
            query = query.device(arguments.deviceId());
        }
        return arguments.spaceId() == null ? query : query.space(arguments.spaceId());
    }
}
