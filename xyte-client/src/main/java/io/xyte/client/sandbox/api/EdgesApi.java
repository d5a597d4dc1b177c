package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Device;
import io.xyte.client.sandbox.world.DeviceKind;
import io.xyte.client.sandbox.world.EdgeBook;
import io.xyte.client.sandbox.world.EdgeBook.Target;
import io.xyte.client.sandbox.world.EdgeLink;
import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.World;
import java.util.List;
import java.util.Optional;

/** Edge proxies, and the devices behind them. */
final class EdgesApi {

    private EdgesApi() {}

    static Answer list(World world, Call call) {
        List<Device> edges = world.devices.where(EdgesApi::isEdge);
        return Slice.of(edges, call.query().paging(100, 100))
                .withNextPage(edge -> Json.object().put("id", edge.id()).put("name", edge.name()));
    }

    private static boolean isEdge(Device device) {
        return device.model().kind() == DeviceKind.EDGE;
    }

    static Answer startClaim(World world, Call call) {
        Body body = call.body(
                "proxy_id",
                "device_ip",
                "device_model_id",
                "space_id",
                "display_name",
                "mac",
                "sn",
                "custom_parameters",
                "custom_partner_name",
                "custom_model_name",
                "skip_connectivity_check");
        Target target = target(world, body);
        Device device = EdgeClaim.read(world, body, target, EdgeBook.claimedAt(call.now()));
        world.edges.startClaim(target, device, body.flag("skip_connectivity_check"), call.now());
        return Answer.NO_CONTENT;
    }

    static Answer startPing(World world, Call call) {
        world.edges.startPing(target(world, call.body("proxy_id", "device_ip")), call.now());
        return Answer.NO_CONTENT;
    }

    private static Target target(World world, Body body) {
        String proxyId = knownProxy(world, body.text("proxy_id"));
        return new Target(proxyId, EdgeLink.checkedHost(body.requiredText("device_ip")));
    }

    static Answer claimStatus(World world, Call call) {
        String result = world.edges.claimResult(target(world, call.query()), call.now());
        return Answer.of(Json.object().put("result", result));
    }

    static Answer pingStatus(World world, Call call) {
        String status = world.edges.pingStatus(target(world, call.query()), call.now());
        return Answer.of(Json.object().put("status", status));
    }

    private static Target target(World world, Query query) {
        String proxyId = knownProxy(world, query.text("proxy_id"));
        return new Target(
                proxyId, query.text("device_ip").orElseThrow(() -> Refusal.badRequest("Must provide device ip")));
    }

    private static String knownProxy(World world, Optional<String> proxyId) {
        String id =
                proxyId.filter(text -> !text.isBlank()).orElseThrow(() -> Refusal.badRequest("Must provide proxy id"));
        return world.devices
                .find(id)
                .filter(EdgesApi::isEdge)
                .orElseThrow(() -> Refusal.badRequest("Proxy not found"))
                .id();
    }

    static Answer updateHostname(World world, Call call) {
        Device device = DevicesApi.device(world, call);
        Body body = call.body("device_ip", "skip_connectivity_check");
        String host = EdgeLink.checkedHost(body.text("device_ip")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.badRequest("Must provide device ip")));
        EdgeLink link = device.edgeLink().orElseThrow(() -> Refusal.unprocessable("Device is not behind an edge"));
        boolean skipCheck = body.flag("skip_connectivity_check");
        if (!skipCheck && !world.edges.hasPassedPing(new Target(link.proxyId(), host), call.now())) {
            throw Refusal.badRequest("Device address has not passed a ping");
        }
        device.link(link.at(host));
        return Answer.success();
    }
}
