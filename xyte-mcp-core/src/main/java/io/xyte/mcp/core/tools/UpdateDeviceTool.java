package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.model.Device;
import io.xyte.client.model.DeviceUpdate;
import io.xyte.client.operation.DeviceOperations;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class UpdateDeviceTool implements WriteTool<UpdateDeviceTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_update_device",
            Toolset.DEVICES,
            Effect.WRITES,
            "Update device",
            "Changes name or settings of a device; what is left out stays as it is. For its space use the tool that moves"
                    + " devices.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument(value = "Id of the device", form = Form.UUID)
            String deviceId,

            @Argument("New name") @Nullable String name,
            @Argument("Configuration document") @Nullable ObjectNode configuration,

            @Argument("Edge devices: the parameters to change, by name") @Nullable
            ObjectNode customParameters,

            @Argument("Edge devices: address or host name") @Nullable
            String deviceHostAddress,

            @Argument(DRY_RUN) boolean dryRun)
            implements WriteArguments {}

    record Answer(@Nullable String deviceId, List<String> changed) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        checkNotEmpty(arguments);
        Device device = context.client().devices().get(arguments.deviceId());
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        update(arguments, device).fields().forEach((name, value) -> set(change, name, value));
        return Preview.of(DeviceOperations.UPDATE, Preview.Target.of(device), change);
    }

    private static void set(ObjectNode change, String name, Object value) {
        if (value instanceof ObjectNode document) {
            change.set(name, document);
        } else {
            change.put(name, value.toString());
        }
    }

    @Override
    public Answer send(Arguments arguments, CallContext context) {
        checkNotEmpty(arguments);
        DeviceUpdate update = update(arguments, context.client().devices().get(arguments.deviceId()));
        context.client().devices().update(arguments.deviceId(), update);
        return new Answer(arguments.deviceId(), List.copyOf(update.fields().keySet()));
    }

    private static void checkNotEmpty(Arguments arguments) {
        if (Stream.of(
                        Optional.ofNullable(arguments.name()),
                        Optional.ofNullable(arguments.configuration()),
                        Optional.ofNullable(arguments.customParameters()),
                        Optional.ofNullable(arguments.deviceHostAddress()))
                .allMatch(Optional::isEmpty)) {
            throw new ArgumentException("Give at least one thing to change.");
        }
    }

    private static DeviceUpdate update(Arguments arguments, Device device) {
        DeviceUpdate update = DeviceUpdate.none();
        update = arguments.name() == null ? update : update.name(arguments.name());
        if (arguments.configuration() != null) {
            update = update.configuration(Masks.refused("configuration", arguments.configuration()));
        }
        if (arguments.customParameters() != null) {
            update = update.customParameters(CustomParameters.changed(device, arguments.customParameters()));
        }
        return arguments.deviceHostAddress() == null ? update : update.deviceHostAddress(arguments.deviceHostAddress());
    }
}
