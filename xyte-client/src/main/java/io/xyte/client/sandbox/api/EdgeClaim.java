package io.xyte.client.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.world.Device;
import io.xyte.client.sandbox.world.EdgeBook.Target;
import io.xyte.client.sandbox.world.EdgeLink;
import io.xyte.client.sandbox.world.Identity;
import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Model;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.Seed;
import io.xyte.client.sandbox.world.Space;
import io.xyte.client.sandbox.world.Timeline;
import io.xyte.client.sandbox.world.World;
import java.time.Instant;

/** Reads the request to claim a device behind an edge. */
final class EdgeClaim {

    private EdgeClaim() {}

    /**
     * The device that is there if the claim succeeds.
     *
     * @throws Refusal if a value is missing or does not fit
     */
    static Device read(World world, Body body, Target target, Instant claimedAt) {
        Model model = world.platform
                .models()
                .find(body.requiredText("device_model_id"))
                .filter(Model::behindEdge)
                .orElseThrow(() -> Refusal.unprocessable("Invalid device_model_id"));
        Space space = body.space(world);
        ObjectNode parameters = body.object("custom_parameters").orElseGet(Json::object);
        checkParameters(model, parameters);
        Identity identity = identity(body, model);
        Seed seed = world.next("device");
        Identity complete =
                identity.sn() == null ? identity.withSn(seed.of("sn").uuid()) : identity;
        Device device = new Device(seed.uuid(), model, seed, Timeline.ordinary(seed, claimedAt), complete, space);
        device.link(new EdgeLink(target.proxyId(), target.host(), parameters));
        return device;
    }

    private static Identity identity(Body body, Model model) {
        return new Identity(
                body.filledText("display_name").orElse(model.name()),
                body.filledText("sn").orElse(null),
                body.filledText("mac").map(Identity::checkedMac).orElse(null),
                null,
                null,
                body.filledText("custom_model_name").orElse(null),
                body.filledText("custom_partner_name").orElse(null));
    }

    private static void checkParameters(Model model, ObjectNode given) {
        for (Model.Parameter parameter : model.parameters()) {
            if (parameter.required() && given.path(parameter.name()).asText("").isEmpty()) {
                throw Refusal.required(parameter.name());
            }
        }
    }
}
