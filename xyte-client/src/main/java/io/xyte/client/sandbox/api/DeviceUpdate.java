package io.xyte.client.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.world.Device;
import io.xyte.client.sandbox.world.EdgeLink;
import io.xyte.client.sandbox.world.Identity;
import io.xyte.client.sandbox.world.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change of a device, checked as a whole before anything is changed. */
record DeviceUpdate(Device device, Identity identity, Optional<ObjectNode> configuration, Optional<EdgeLink> edgeLink) {

    /** @throws Refusal if there is nothing to change, or a value does not fit the device */
    static DeviceUpdate of(Device device, Body body) {
        if (body.isEmpty()) {
            throw Refusal.unprocessable("At least one parameter is required");
        }
        body.flag("skip_connectivity_check");
        return new DeviceUpdate(
                device, identity(device.identity(), body), body.object("configuration"), newLink(device, body));
    }

    private static Identity identity(Identity old, Body body) {
        return new Identity(
                body.filledText("name").orElse(old.name()),
                orElse(body.filledText("sn"), old.sn()),
                orElse(body.filledText("mac").map(Identity::checkedMac), old.mac()),
                old.cloudId(),
                orElse(body.filledText("sub_model"), old.subModel()),
                orElse(body.filledText("custom_model_name"), old.modelName()),
                orElse(body.filledText("custom_vendor_name"), old.vendorName()));
    }

    private static @Nullable String orElse(Optional<String> update, @Nullable String old) {
        return update.isPresent() ? update.get() : old;
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
