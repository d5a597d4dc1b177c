package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Device;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.World;
import java.util.List;

/** Devices that count as one. */
final class DeviceGroupsApi {

    private DeviceGroupsApi() {}

    static Answer merge(World world, Call call) {
        Device primary = DevicesApi.device(world, call);
        List<String> ids = call.body("with_device_ids")
                .uuids("with_device_ids")
                .filter(list -> !list.isEmpty())
                .orElseThrow(() -> Refusal.badRequest("with_device_ids is required"));
        List<Device> shadows = ids.stream().map(world.devices::get).toList();
        if (primary.isShadow()) {
            throw Refusal.unprocessable("device is a shadow of another device");
        }
        primary.group().merge(shadows);
        return Answer.success();
    }

    static Answer split(World world, Call call) {
        Device primary = DevicesApi.device(world, call);
        Device shadow = world.devices.get(call.body("shadow_device_id").requiredUuid("shadow_device_id"));
        primary.group().split(shadow);
        return Answer.success();
    }
}
