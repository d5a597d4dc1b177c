package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.model.Device;
import io.xyte.client.model.DeviceClaim;
import io.xyte.client.model.Space;
import io.xyte.client.operation.DeviceOperations;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import org.jspecify.annotations.Nullable;

final class ClaimDeviceTool implements WriteTool<ClaimDeviceTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_claim_device",
            Toolset.PROVISIONING,
            Effect.WRITES,
            "Claim device",
            "Takes a device that speaks to the cloud itself into the organization, by its cloud id, or by MAC address and"
                    + " serial number.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument("Id of the space it goes to") Long spaceId,
            @Argument("Name to show") @Nullable String name,
            @Argument("Cloud id") @Nullable String cloudId,
            @Argument("MAC address, with sn") @Nullable String mac,
            @Argument("Serial number, with mac") @Nullable String sn,
            @Argument(DRY_RUN) boolean dryRun)
            implements WriteArguments {}

    record Answer(
            @Nullable String deviceId,
            @Nullable String name,
            @Nullable String status) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        claim(arguments);
        Space space = context.client().spaces().get(arguments.spaceId());
        ObjectNode change = JsonNodeFactory.instance.objectNode().put("space_id", arguments.spaceId());
        change.put("name", arguments.name()).put("cloud_id", arguments.cloudId());
        change.put("mac", arguments.mac()).put("sn", arguments.sn());
        return Preview.of(DeviceOperations.CLAIM, Preview.Target.of(space), change);
    }

    @Override
    public Answer send(Arguments arguments, CallContext context) {
        DeviceClaim claim = claim(arguments);
        context.client().spaces().get(arguments.spaceId());
        Device device = context.client().devices().claim(claim);
        return new Answer(device.id(), device.name(), device.status());
    }

    private static DeviceClaim claim(Arguments arguments) {
        if (arguments.cloudId() == null && (arguments.mac() == null || arguments.sn() == null)) {
            throw new ArgumentException("Give cloud_id, or mac and sn.");
        }
        return new DeviceClaim(
                arguments.spaceId(), arguments.name(), arguments.mac(), arguments.sn(), arguments.cloudId());
    }
}
