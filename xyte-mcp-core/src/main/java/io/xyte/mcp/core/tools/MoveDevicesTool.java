package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.DeviceQuery;
import io.xyte.client.XyteException;
import io.xyte.client.model.Device;
import io.xyte.client.model.Space;
import io.xyte.client.operation.DeviceOperations;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import io.xyte.mcp.core.threads.AtOnce;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    /** A device to be moved, and the path of its space as far as it has been read. */
    private record Moved(Preview.Target device, @Nullable String from) {
        static Moved of(Device device) {
            return new Moved(Preview.Target.of(device), DeviceParts.spacePath(device));
        }
    }

    private record Chosen(List<Moved> devices, boolean more) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        Space goal = context.client().spaces().get(arguments.toSpaceId());
        Chosen chosen = chosen(arguments, ids -> found(ids, context), context);
        ObjectNode change = JsonNodeFactory.instance.objectNode().put("space_id", arguments.toSpaceId());
        change.put("count", chosen.devices().size()).put("more_for_a_further_call", chosen.more());
        ArrayNode devices = change.putArray("devices");
        chosen.devices()
                .forEach(moved -> devices.addObject()
                        .put("id", moved.device().id())
                        .put("name", moved.device().name())
                        .put("from", moved.from()));
        return Preview.of(DeviceOperations.MOVE, Preview.Target.of(goal), change);
    }

    @Override
    public Bulk.Report send(Arguments arguments, CallContext context) {
        context.client().spaces().get(arguments.toSpaceId()); // a wrong goal is refused before the first device moves
        Chosen chosen = chosen(arguments, MoveDevicesTool::named, context);
        if (chosen.devices().isEmpty()) {
            return new Bulk.Report(0, 0, List.of(), "There is no device right in that space.");
        }
        String rest = chosen.more() ? "More devices are left in the space: call again for the next 50." : "";
        return Bulk.send(
                chosen.devices().stream().map(Moved::device).toList(),
                rest,
                context,
                device -> context.client().devices().move(String.valueOf(device.id()), arguments.toSpaceId()));
    }

    private static Chosen chosen(
            Arguments arguments, Function<List<String>, List<Moved>> devices, CallContext context) {
        Long from = arguments.fromSpaceId();
        List<String> ids = arguments.deviceIds();
        if ((from == null) == (ids == null) || arguments.toSpaceId().equals(from)) {
            throw new ArgumentException("Give either device_ids or from_space_id, which is another than to_space_id.");
        }
        return ids == null
                ? inSpace(from, context)
                : new Chosen(devices.apply(Ids.checked("device_ids", ids, Form.UUID)), false);
    }

    private static List<Moved> named(List<String> ids) {
        return ids.stream()
                .map(id -> new Moved(new Preview.Target("device", id, null, null), null))
                .toList();
    }

    /** The devices as they are; refuses if one is not there, for the move of it would be refused. */
    private static List<Moved> found(List<String> ids, CallContext context) {
        AtOnce reads = new AtOnce();
        List<Supplier<Optional<Device>>> devices =
                ids.stream().map(id -> reads.add(() -> find(id, context))).toList();
        reads.run();
        List<Moved> found = devices.stream()
                .flatMap(device -> device.get().stream())
                .map(Moved::of)
                .toList();
        if (found.size() < ids.size()) {
            Set<String> known = found.stream().map(moved -> moved.device().id()).collect(Collectors.toSet());
            String unknown = ids.stream().filter(id -> !known.contains(id)).collect(Collectors.joining(", "));
            throw new CatalogException(
                    CatalogException.Kind.NOT_FOUND,
                    "No such device: " + unknown + ". xyte_list_devices lists valid values of device_ids.");
        }
        return found;
    }

    private static Optional<Device> find(String id, CallContext context) {
        try {
            return Optional.of(context.client().devices().get(id));
        } catch (XyteException.Refused refused) {
            if (refused.reason() == XyteException.Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static Chosen inSpace(Long space, CallContext context) {
        // asked for by page 1 each time: what has moved is not there any more when the call is repeated
        List<Device> devices =
                context.client().devices().list(DeviceQuery.all().inSpace(space).perPage(100)).items().stream()
                        .filter(device -> Match.same(DeviceParts.spaceId(device), space))
                        .toList();
        boolean more = devices.size() > Bulk.MAX_TARGETS;
        return new Chosen(
                devices.stream().limit(Bulk.MAX_TARGETS).map(Moved::of).toList(), more);
    }
}
