package io.xyte.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.Page;
import io.xyte.client.SpaceFence;
import io.xyte.client.XyteException.Reason;
import io.xyte.client.XyteException.Refused;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.AssetOperations;
import io.xyte.client.operation.DeviceOperations;
import io.xyte.client.operation.FenceRule.Subject;
import io.xyte.client.operation.IncidentOperations;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.QueryParameters;
import io.xyte.client.operation.SpaceOperations;
import io.xyte.client.operation.TicketOperations;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds out whether something lies within a fence, with reads of the API. Thread-safe. */
final class FenceLookups {
    private static final int MAX_PAGES = 200;
    /** So many devices are looked for one by one; more of them in the list of all. */
    private static final int SINGLE_DEVICES = 8;

    private final SpaceFence fence;
    private final Surroundings seen;
    private final Function<ApiCall, Answer> calls;
    private final Clock clock;

    /** @param calls makes calls that nothing confines */
    FenceLookups(SpaceFence fence, Surroundings seen, Function<ApiCall, Answer> calls, Clock clock) {
        this.fence = fence;
        this.seen = seen;
        this.calls = calls;
        this.clock = clock;
    }

    /** Whether what an id names lies within, as of now. */
    boolean within(Subject subject, JsonNode id) {
        return switch (subject) {
            case SPACE -> spaceWithin(SpaceTree.id(id));
            case DEVICE -> spaceWithin(freshSpaceOf(id.asText()));
            case TICKET ->
                found(TicketOperations.GET, id.asText())
                        .map(ticket -> ticket.path("device_id"))
                        .filter(JsonNode::isTextual)
                        .map(device -> within(Subject.DEVICE, device))
                        .orElse(false);
            case INCIDENT -> incidentWithin(id.asText());
            case ASSET ->
                found(AssetOperations.GET, id.asText())
                        .map(asset -> spaceWithin(SpaceTree.id(asset.path("space_id"))))
                        .orElse(false);
        };
    }

    /** Whether a space lies within; false if there is none. */
    boolean spaceWithin(OptionalLong id) {
        if (id.isEmpty()) {
            return false;
        }
        long space = id.getAsLong();
        SpaceTree tree = seen.tree(this::readTree);
        return tree.within(fence).has(space)
                || !tree.knows(space)
                        && seen.newerTree(this::readTree).within(fence).has(space);
    }

    /** Whether a device of a list lies within, as of a few seconds ago. */
    boolean deviceWithin(String id) {
        OptionalLong space = seen.spaceOf(id);
        return spaceWithin(space == null ? freshSpaceOf(id) : space);
    }

    /** Finds many devices with few calls, for {@link #deviceWithin}. */
    void lookFor(List<String> deviceIds) {
        List<String> missing = seen.unknown(deviceIds);
        if (missing.size() > SINGLE_DEVICES) {
            search(DeviceOperations.LIST, QueryParameters.NONE.with("per_page", 100), device -> {
                seen.remember(device.path("id").asText(), device);
                missing.remove(device.path("id").asText());
                return missing.isEmpty();
            });
        }
    }

    private OptionalLong freshSpaceOf(String deviceId) {
        return found(DeviceOperations.GET, deviceId)
                .map(device -> seen.remember(deviceId, device))
                .orElse(OptionalLong.empty());
    }

    /** The API shows no single incident. */
    private boolean incidentWithin(String id) {
        QueryParameters active = QueryParameters.NONE
                .with("from", 0)
                .withSeconds("to", clock.instant())
                .with("status", "active")
                .with("per_page", 500);
        Predicate<JsonNode> isIt = incident ->
                incident.path("id").asText(incident.path("uuid").asText()).equals(id);
        return search(IncidentOperations.LIST, active, isIt)
                .map(incident -> spaceWithin(SpaceTree.id(incident.path("space_id"))))
                .orElse(false);
    }

    /** What lies within, as of a few seconds ago. */
    SpaceTree.Within spaces() {
        return seen.tree(this::readTree).within(fence);
    }

    private SpaceTree readTree() {
        List<JsonNode> rows = new ArrayList<>();
        search(SpaceOperations.LIST, QueryParameters.NONE.with("per_page", 100), row -> !rows.add(row));
        return new SpaceTree(rows);
    }

    private Optional<JsonNode> found(Operation operation, String id) {
        try {
            return Optional.of(calls.apply(ApiCall.to(operation, id)).body());
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        } catch (Refused refused) {
            if (refused.reason() == Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** The first row of a list that is wanted; all pages are read if none is. */
    private Optional<JsonNode> search(Operation list, QueryParameters query, Predicate<JsonNode> wanted) {
        OptionalInt next = OptionalInt.of(1);
        for (int pages = 0; next.isPresent(); pages++) {
            if (pages == MAX_PAGES) {
                throw new Unclear(list, Unclear.Kind.UNREADABLE, "more than " + MAX_PAGES + " pages", null);
            }
            Page<JsonNode> page = page(list, query, next.getAsInt());
            @Nullable
            JsonNode found = page.items().stream().filter(wanted).findFirst().orElse(null);
            if (found != null) {
                return Optional.of(found);
            }
            next = page.next();
        }
        return Optional.empty();
    }

    private Page<JsonNode> page(Operation list, QueryParameters query, int number) {
        Answer answer = calls.apply(ApiCall.to(list).query(query.with("page", number)));
        return answer.page(number);
    }
}
