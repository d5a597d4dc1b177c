package io.xyte.client.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** A change of a device, checked as a whole before anything is changed. */
record DeviceUpdate(Device device, Identity identity, Optional<ObjectNode> configuration, Optional<EdgeLink> edgeLink) {

    /** @throws Refusal if there is nothing to change, or a value does not fit the device */
    static DeviceUpdate of(Device device, Body body) {
        if (body.isEmpty()) {
            throw Refusal.unprocessable("At least one parameter is required");
        }
        body.flag("skip_connectivity_check");
        return new DeviceUpdate(
                device, device.identity().updated(body), body.object("configuration"), newLink(device, body));
    }

    private static Optional<EdgeLink> newLink(Device device, Body body) {
        Optional<ObjectNode> parameters = body.object("custom_parameters");
        Optional<String> host = body.filledText("device_host_address").map(EdgeLink::checkedHost);
        if (parameters.isEmpty() && host.isEmpty()) {
            return Optional.empty();
        }
        EdgeLink old = device.edgeLink().orElseThrow(() -> Refusal.unprocessable("Device is not behind an edge"));
        EdgeLink moved = host.map(old::at).orElse(old);
        return Optional.of(parameters.map(moved::with).orElse(moved));
    }

    void apply(Instant now) {
        device.identify(identity);
        configuration.ifPresent(document -> device.configure(document, now));
        edgeLink.ifPresent(device::link);
    }
}
