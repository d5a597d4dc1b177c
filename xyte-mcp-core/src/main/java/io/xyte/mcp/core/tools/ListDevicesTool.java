package io.xyte.mcp.core.tools;

import io.xyte.client.DeviceQuery;
import io.xyte.client.model.Device;
import io.xyte.client.model.ModelRef;
import io.xyte.mcp.core.answer.Age;
import io.xyte.mcp.core.answer.Listing;
import io.xyte.mcp.core.answer.OnRequest;
import io.xyte.mcp.core.arguments.Paged;
import io.xyte.mcp.core.arguments.Paging;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.EnumText;
import io.xyte.mcp.core.schema.Inline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

final class ListDevicesTool implements Tool<ListDevicesTool.Arguments> {
    private static final int ROWS_A_PAGE = 100;

    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_list_devices",
            Toolset.DEVICES,
            Effect.READS,
            "List devices",
            "Lists devices by status, space, model, name or last contact. Use it to find device ids, or what is"
                    + " offline. status is what the device says of itself, effective_status what the platform thinks.",
            Arguments.class,
            Row.class);

    /** Words for either of a device's two statuses. */
    enum Status {
        ONLINE,
        OFFLINE,
        ERROR,
        UNAVAILABLE,
        OK,
        WARNING,
        DISCONNECTED,
        NEVER_SEEN
    }

    record Arguments(
            @Argument("Either of its statuses") @Nullable Status status,

            @Argument("This space, without those below it") @Nullable
            Long spaceId,

            @Argument("Part of the path of its space, e.g. London/Floor 2") @Nullable
            String spacePath,

            @Argument("Part of the model's name") @Nullable String model,
            @Argument("Part of its name") @Nullable String name,

            @Argument("ISO time, or age such as 3d") @Nullable
            Instant lastSeenBefore,

            @Argument("ISO time, or age such as 12h") @Nullable
            Instant lastSeenAfter,

            @Inline Paging paging)
            implements Paged {}

    record Row(
            @Nullable String id,
            @Nullable String name,
            @Nullable String status,
            @Nullable String effectiveStatus,
            @Nullable String lastSeenAgo,
            @Nullable String model,
            @Nullable Long spaceId,
            @Nullable String spacePath,
            @OnRequest @Nullable Instant lastSeenAt,
            @OnRequest @Nullable String modelId,
            @OnRequest @Nullable String subModel,
            @OnRequest @Nullable String firmwareVersion,
            @OnRequest @Nullable String sn,
            @OnRequest @Nullable String mac,
            @OnRequest @Nullable String cloudId) {

        static Row of(Device device, Instant now) {
            ModelRef model = device.model();
            return new Row(
                    device.id(),
                    device.name(),
                    device.status(),
                    device.effectiveStatus(),
                    Age.of(device.lastSeenAt(), now),
                    model == null ? null : model.name(),
                    DeviceParts.spaceId(device),
                    DeviceParts.spacePath(device),
                    device.lastSeenAt(),
                    model == null ? null : model.id(),
                    model == null ? null : model.subModel(),
                    DeviceParts.firmwareVersion(device),
                    device.sn(),
                    device.mac(),
                    device.cloudId());
        }
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Listing<Row> call(Arguments arguments, CallContext context) {
        DeviceQuery all = DeviceQuery.all().perPage(ROWS_A_PAGE);
        DeviceQuery query = arguments.spaceId() == null ? all : all.inSpace(arguments.spaceId());
        Instant now = context.clock().instant();
        return Scan.rows(
                arguments.paging(),
                context,
                number -> context.client().devices().list(query.page(number)),
                device -> isWanted(device, arguments),
                device -> Row.of(device, now));
    }

    private static boolean isWanted(Device device, Arguments wanted) {
        ModelRef model = device.model();
        return hasStatus(device, wanted.status())
                && Match.same(DeviceParts.spaceId(device), wanted.spaceId())
                && Match.part(DeviceParts.spacePath(device), wanted.spacePath())
                && Match.part(model == null ? null : model.name(), wanted.model())
                && Match.part(device.name(), wanted.name())
                && Match.before(device.lastSeenAt(), wanted.lastSeenBefore())
                && Match.after(device.lastSeenAt(), wanted.lastSeenAfter());
    }

    private static boolean hasStatus(Device device, @Nullable Status status) {
        if (status == null) {
            return true;
        }
        String word = EnumText.of(status);
        return word.equalsIgnoreCase(device.status()) || word.equalsIgnoreCase(device.effectiveStatus());
    }
}
