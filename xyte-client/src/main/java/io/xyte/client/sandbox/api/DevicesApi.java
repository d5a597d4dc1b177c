package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Device;
import io.xyte.client.sandbox.world.DeviceJson;
import io.xyte.client.sandbox.world.Identity;
import io.xyte.client.sandbox.world.Model;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.Seed;
import io.xyte.client.sandbox.world.Space;
import io.xyte.client.sandbox.world.Timeline;
import io.xyte.client.sandbox.world.World;
import java.util.List;
import java.util.Optional;

/** Devices: read, claim, change, move, remove. */
final class DevicesApi {

    private DevicesApi() {}

    /** Of a space: only those right in it, not in the spaces below. */
    static Answer list(World world, Call call) {
        Optional<Long> spaceId = call.query().integer("space_id");
        Paging paging = call.query().paging(100, 100);
        List<Device> devices = world.devices.where(
                device -> spaceId.map(id -> device.space().id() == id).orElse(true));
        return Slice.of(devices, paging).withNextPage(device -> DeviceJson.row(device, call.now()));
    }

    static Answer get(World world, Call call) {
        return Answer.of(DeviceJson.detail(device(world, call), call.now()));
    }

    /** The device of the path. */
    static Device device(World world, Call call) {
        return world.devices.get(call.id("device_id"));
    }

    static Answer claim(World world, Call call) {
        Body body = call.body("name", "space_id", "mac", "sn", "cloud_id");
        Space space = body.space(world);
        Optional<String> name = body.filledText("name");
        Optional<String> cloudId = body.text("cloud_id").filter(id -> !id.isBlank());
        Device device = cloudId.isPresent()
                ? claimByCloudId(world, call, name, cloudId.get(), space)
                : claimByMac(world, call, name, body, space);
        world.devices.add(device);
        return Answer.of(DeviceJson.row(device, call.now()));
    }

    private static Device claimByCloudId(World world, Call call, Optional<String> name, String cloudId, Space space) {
        Model model = world.platform.stock().claimByCloudId(cloudId);
        return claimed(world, call, model, Identity.of(name.orElse(model.name()), null, null, cloudId), space);
    }

    private static Device claimByMac(World world, Call call, Optional<String> name, Body body, Space space) {
        if (!body.has("mac") || !body.has("sn")) {
            throw Refusal.unprocessable("Either mac and sn or cloud_id is required");
        }
        String mac = Identity.checkedMac(body.requiredText("mac"));
        String sn = body.requiredText("sn");
        Model model = world.platform.stock().claimByMac(mac, sn);
        return claimed(world, call, model, Identity.of(name.orElse(model.name()), sn, mac, null), space);
    }

    private static Device claimed(World world, Call call, Model model, Identity identity, Space space) {
        Seed seed = world.next("device");
        return new Device(seed.uuid(), model, seed, Timeline.ordinary(seed, call.now()), identity, space);
    }

    static Answer update(World world, Call call) {
        Device device = device(world, call);
        Body body = call.body(
                "name",
                "configuration",
                "custom_parameters",
                "device_host_address",
                "sub_model",
                "sn",
                "mac",
                "custom_model_name",
                "custom_vendor_name",
                "skip_connectivity_check");
        DeviceUpdate.of(device, body).apply(call.now());
        return Answer.of(DeviceJson.detail(device, call.now()));
    }

    static Answer delete(World world, Call call) {
        world.remove(device(world, call));
        return Answer.success();
    }

    /** Answers without a body, as no source shows one. */
    static Answer move(World world, Call call) {
        Device device = device(world, call);
        device.moveTo(call.body("space_id").space(world));
        return Answer.EMPTY;
    }

    static Answer suspendIncidents(World world, Call call) {
        device(world, call).suspensions().suspend(call.now());
        return Answer.success();
    }

    static Answer resumeIncidents(World world, Call call) {
        device(world, call).suspensions().resume(call.now());
        return Answer.success();
    }
}
