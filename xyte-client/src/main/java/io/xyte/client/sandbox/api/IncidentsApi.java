package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Device;
import io.xyte.client.sandbox.world.Incident;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.Trouble;
import io.xyte.client.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Incidents: find and close. */
final class IncidentsApi {

    private static final Set<String> STATUSES = Set.of("active", "closed");
    private static final Set<String> PRIORITIES = Set.of("critical", "high", "moderate", "low", "planning");
    private static final Duration DEFAULT_WINDOW = Duration.ofDays(7);

    private IncidentsApi() {}

    /** Newest first. The time that counts is the one at which an incident was opened. */
    static Answer list(World world, Call call) {
        Query query = call.query();
        Instant to = query.epochSeconds("to").orElse(call.now());
        Instant from = query.epochSeconds("from").orElse(to.minus(DEFAULT_WINDOW));
        query.choice("status", STATUSES);
        query.choice("priority", PRIORITIES);
        query.integer("space_id");
        Paging paging = query.paging(100, 500);
        List<Incident> found = world.incidents.all(world.devices, call.now()).stream()
                .filter(incident -> !incident.createdAt().isBefore(from)
                        && !incident.createdAt().isAfter(to))
                .filter(incident -> isWanted(incident, query))
                .toList();
        return Slice.of(found, paging).withFlag(Incident::json);
    }

    private static boolean isWanted(Incident incident, Query query) {
        Device device = incident.device();
        Trouble trouble = incident.trouble();
        return is(incident.status(), query.text("status"))
                && is(trouble.priority(), query.text("priority"))
                && is(trouble.issue(), query.text("issue"))
                && is(device.modelName(), query.text("device_model"))
                && is(device.vendorName(), query.text("partner_name"))
                && query.text("sub_model")
                        .map(text -> text.equals(device.identity().subModel()))
                        .orElse(true)
                && query.integer("space_id")
                        .map(id -> device.space().id() == id)
                        .orElse(true)
                && contains(trouble.title(), query.text("title"))
                && contains(trouble.description(), query.text("description"));
    }

    private static boolean is(String value, Optional<String> wanted) {
        return wanted.map(value::equals).orElse(true);
    }

    private static boolean contains(String value, Optional<String> wanted) {
        return wanted.map(text -> value.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    static Answer close(World world, Call call) {
        Incident incident = world.incidents.all(world.devices, call.now()).stream()
                .filter(one -> one.id().equals(call.id("incident_id")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        world.incidents.close(incident, call.now());
        return Answer.success();
    }
}
