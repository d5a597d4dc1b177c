package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.DeviceQuery;
import io.xyte.client.model.Device;
import io.xyte.client.model.Space;
import io.xyte.client.operation.DeviceOperations;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class MoveDevicesTool implements WriteTool<MoveDevicesTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_move_devices",
            Toolset.DEVICES,
            Effect.WRITES,
            "Move devices",
            "Moves devices, or all devices right in a space, into another space; 50 a call, with a report of each. Use"
                    + " dry_run first to see which devices these are.",
            Arguments.class,
            Bulk.Report.class);

    record Arguments(
            @Argument("Id of the space they go to") Long toSpaceId,

            @Argument("Ids of the devices") @Nullable List<String> deviceIds,

            @Argument("Id of the space whose devices go, in place of device_ids") @Nullable
            Long fromSpaceId,

            @Argument(DRY_RUN) boolean dryRun)
            implements WriteArguments {}

    private record Chosen(List<Preview.Target> devices, boolean more) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        Space goal = context.client().spaces().get(arguments.toSpaceId());
        Chosen chosen = chosen(arguments, context);
        ObjectNode change = JsonNodeFactory.instance.objectNode().put("space_id", arguments.toSpaceId());
        change.put("count", chosen.devices().size()).put("more_for_a_further_call", chosen.more());
        ArrayNode devices = change.putArray("devices");
        chosen.devices()
                .forEach(device -> devices.addObject().put("id", device.id()).put("name", device.name()));
        return Preview.of(DeviceOperations.MOVE, Preview.Target.of(goal), change);
    }

    @Override
    public Bulk.Report send(Arguments arguments, CallContext context) {
        context.client().spaces().get(arguments.toSpaceId()); // a wrong goal is refused before the first device moves
        Chosen chosen = chosen(arguments, context);
        if (chosen.devices().isEmpty()) {
            return new Bulk.Report(0, 0, List.of(), "There is no device right in that space.");
        }
        String rest = chosen.more() ? "More devices are left in the space: call again for the next 50." : "";
        return Bulk.send(
                chosen.devices(),
                rest,
                context,
                device -> context.client().devices().move(String.valueOf(device.id()), arguments.toSpaceId()));
    }

    private static Chosen chosen(Arguments arguments, CallContext context) {
        Long from = arguments.fromSpaceId();
        List<String> ids = arguments.deviceIds();
        if ((from == null) == (ids == null) || arguments.toSpaceId().equals(from)) {
            throw new ArgumentException("Give either device_ids or from_space_id, which is another than to_space_id.");
        }
        return ids == null ? inSpace(from, context) : new Chosen(named(ids), false);
    }

    private static List<Preview.Target> named(List<String> ids) {
        return Ids.checked("device_ids", ids, Form.UUID).stream()
                .map(id -> new Preview.Target("device", id, null, null))
                .toList();
    }

    private static Chosen inSpace(Long space, CallContext context) {
        // asked for by page 1 each time: what has moved is not there any more when the call is repeated
        List<Device> devices =
                context.client().devices().list(DeviceQuery.all().inSpace(space).perPage(100)).items().stream()
                        .filter(device -> Match.same(DeviceParts.spaceId(device), space))
                        .toList();
        boolean more = devices.size() > Bulk.MAX_TARGETS;
        return new Chosen(
                devices.stream().limit(Bulk.MAX_TARGETS).map(Preview.Target::of).toList(), more);
    }
}
