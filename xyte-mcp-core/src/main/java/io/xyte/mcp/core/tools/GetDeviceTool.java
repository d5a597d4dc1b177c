package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.model.Device;
import io.xyte.mcp.core.answer.Age;
import io.xyte.mcp.core.answer.FreeText;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class GetDeviceTool implements Tool<GetDeviceTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_get_device",
            Toolset.DEVICES,
            Effect.READS,
            "Get device",
            "Shows one device with all that is known of it, such as state, model, firmware and space; with include also its"
                    + " active incidents, open tickets, last commands, history of 7 days and notes.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument(value = "Id of the device", form = Form.UUID)
            String deviceId,

            @Argument("Any of incidents, tickets, commands, history, notes, or all") @Nullable
            List<String> include) {}

    record Answer(
            @Nullable String id,
            @Nullable String name,
            @Nullable String status,
            @Nullable String effectiveStatus,
            @Nullable String mergedEffectiveStatus,
            @Nullable Instant lastSeenAt,
            @Nullable String lastSeenAgo,
            @Nullable Model model,
            @Nullable String firmwareVersion,
            @Nullable Long spaceId,
            @Nullable String spacePath,
            @Nullable String sn,
            @Nullable String mac,
            @Nullable String cloudId,
            @FreeText @Nullable JsonNode state,
            @FreeText @Nullable JsonNode details,
            @Nullable List<String> customParameters,
            @Nullable List<Related.IncidentLine> incidents,
            @Nullable List<Related.TicketLine> tickets,
            @Nullable List<Related.CommandLine> commands,
            @Nullable List<Related.StateLine> history,
            @Nullable List<Related.NoteLine> notes,
            @Nullable String hint) {}

    record Model(
            @Nullable String id,
            @Nullable String name,
            @Nullable String subModel) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Answer call(Arguments arguments, CallContext context) {
        Set<Related.Kind> kinds = Related.kinds(arguments.include());
        Device device = context.client().devices().get(arguments.deviceId());
        Related related = new Related(context, Budget.of(context));
        Related.Parts parts = related.read(device, arguments.deviceId(), kinds);
        return new Answer(
                device.id(),
                device.name(),
                device.status(),
                device.effectiveStatus(),
                device.mergedEffectiveStatus(),
                device.lastSeenAt(),
                Age.of(device.lastSeenAt(), context.clock().instant()),
                model(device),
                DeviceParts.firmwareVersion(device),
                DeviceParts.spaceId(device),
                DeviceParts.spacePath(device),
                device.sn(),
                device.mac(),
                device.cloudId(),
                device.state(),
                device.details(),
                names(device.customParameters()),
                parts.incidents(),
                parts.tickets(),
                parts.commands(),
                parts.history(),
                parts.notes(),
                related.hint());
    }

    private static @Nullable Model model(Device device) {
        return device.model() == null
                ? null
                : new Model(
                        device.model().id(),
                        device.model().name(),
                        device.model().subModel());
    }

    /** Their names only: the values are addresses and passwords of the device. */
    private static @Nullable List<String> names(@Nullable JsonNode customParameters) {
        if (customParameters == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        customParameters.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
