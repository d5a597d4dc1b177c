package io.xyte.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.Page;
import io.xyte.client.SpaceFence;
import io.xyte.client.XyteException.NotSent;
import io.xyte.client.XyteException.Reason;
import io.xyte.client.XyteException.Refused;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.FenceRule;
import io.xyte.client.operation.FenceRule.Subject;
import io.xyte.client.operation.Method;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.SpaceOperations;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes calls within a fence, by the rules of the table of operations. What lies outside is answered as if it did not
 * exist; what belongs to no space is not called at all. Thread-safe.
 */
final class FencedCalls {
    private static final int NOT_FOUND = 404;
    private static final int MAX_PAGES_OUTSIDE = 50;

    private final Surroundings seen;
    private final Function<ApiCall, Answer> calls;
    private final FenceLookups lookups;

    /** @param calls makes calls that nothing confines */
    FencedCalls(SpaceFence fence, Surroundings seen, Function<ApiCall, Answer> calls, Clock clock) {
        this.seen = seen;
        this.calls = calls;
        this.lookups = new FenceLookups(fence, seen, calls, clock);
    }

    Answer send(ApiCall call) {
        FenceRule rule = call.operation().fence();
        if (rule.answer() == FenceRule.AnswerPart.NOTHING) {
            throw outside(call.operation(), "it belongs to no space, and the caller is confined to some");
        }
        rule.ids().forEach((name, subject) -> checkId(call, name, subject, rule));
        return switch (rule.answer()) {
            case NOTHING, ALL -> whole(call);
            case SPACES, IN_SPACE, WITH_SPACE_ID, WITH_DEVICE_ID, NOTES_OF_DEVICES, NOTES_OF_SPACES -> part(call);
        };
    }

    private static NotSent outside(Operation operation, String why) {
        return new NotSent(operation, NotSent.Kind.OUTSIDE_FENCE, why, null, null);
    }

    /** The same for what is outside and what does not exist, or ids could be told apart by trying. */
    private static Refused notFound(Operation operation) {
        return new Refused(operation, NOT_FOUND, null, null);
    }

    private void checkId(ApiCall call, String name, Subject subject, FenceRule rule) {
        JsonNode value = call.value(name);
        if (value.isMissingNode() && rule.optionalIds().contains(name)) {
            return;
        }
        if (value.isMissingNode() || value.isNull()) {
            throw outside(call.operation(), "it needs " + name + ", for the caller is confined to some spaces");
        }
        Iterable<JsonNode> ids = value.isArray() ? value : List.of(value);
        for (JsonNode id : ids) {
            if (!lookups.within(subject, id)) {
                throw notFound(call.operation());
            }
        }
    }

    private Answer whole(ApiCall call) {
        FencedAnswer cleaner = cleaner(call); // made before: a read that fails after a write would hide its outcome
        try {
            Answer answer = found(call);
            return answer.with(cleaner.of(answer.body()));
        } finally {
            if (ofSpaces(call) && call.operation().method() != Method.GET) {
                seen.forgetTree();
            }
        }
    }

    private Answer found(ApiCall call) {
        try {
            return calls.apply(call);
        } catch (Refused refused) {
            throw refused.reason() == Reason.NOT_FOUND ? notFound(call.operation()) : refused;
        }
    }

    private FencedAnswer cleaner(ApiCall call) {
        return new FencedAnswer(lookups.spaces(), ofSpaces(call));
    }

    private static boolean ofSpaces(ApiCall call) {
        return call.operation().group().equals(SpaceOperations.LIST.group());
    }

    private Answer part(ApiCall call) {
        Answer answer = found(call);
        return call.operation().pathParameters().isEmpty() ? rows(call, answer) : one(call, answer);
    }

    private Answer one(ApiCall call, Answer answer) {
        if (!isSeen(call.operation().fence().answer(), answer.body())) {
            throw notFound(call.operation());
        }
        return answer.with(cleaner(call).of(answer.body()));
    }

    /** Goes on to the first page that has a row within: an empty one would be taken for the last. */
    private Answer rows(ApiCall call, Answer first) {
        Answer answer = first;
        int number = call.query().page();
        for (int pages = 0; pages < MAX_PAGES_OUTSIDE; pages++) {
            Page<JsonNode> page = answer.page(number);
            List<JsonNode> rows = rowsWithin(call, page.items());
            if (!rows.isEmpty() || page.next().isEmpty()) {
                return answer.with(list(answer.body().isArray(), rows, page.next()));
            }
            number = page.next().getAsInt();
            answer = calls.apply(call.query(call.query().with("page", number)));
        }
        String what = MAX_PAGES_OUTSIDE + " pages in a row have nothing within the fence";
        throw new Unclear(call.operation(), Unclear.Kind.TOO_LARGE, what, null);
    }

    private List<JsonNode> rowsWithin(ApiCall call, List<JsonNode> rows) {
        FenceRule.AnswerPart part = call.operation().fence().answer();
        if (part == FenceRule.AnswerPart.WITH_DEVICE_ID) {
            lookups.lookFor(texts(rows, "device_id"));
        } else if (part == FenceRule.AnswerPart.NOTES_OF_DEVICES) {
            lookups.lookFor(texts(rows, "notable_id"));
        }
        FencedAnswer cleaner = cleaner(call);
        return rows.stream()
                .filter(row -> isSeen(part, row))
                .map(cleaner::of)
                .filter(stillWanted(call))
                .toList();
    }

    private static List<String> texts(List<JsonNode> rows, String name) {
        return rows.stream()
                .map(row -> row.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    private boolean isSeen(FenceRule.AnswerPart part, JsonNode row) {
        return switch (part) {
            case NOTHING -> false;
            case ALL -> true;
            case SPACES -> lookups.spaceWithin(SpaceTree.id(row.path("id")));
            case IN_SPACE -> lookups.spaceWithin(SpaceTree.id(row.path("space").path("id")));
            case WITH_SPACE_ID -> lookups.spaceWithin(SpaceTree.id(row.path("space_id")));
            case NOTES_OF_SPACES -> lookups.spaceWithin(SpaceTree.id(row.path("notable_id")));
            case WITH_DEVICE_ID -> deviceIsSeen(row.path("device_id"));
            case NOTES_OF_DEVICES -> deviceIsSeen(row.path("notable_id"));
        };
    }

    private boolean deviceIsSeen(JsonNode id) {
        return id.isTextual() && lookups.deviceWithin(id.textValue());
    }

    /** The API filtered spaces by what is above the fence, too; what the caller does not see must not match. */
    private static Predicate<JsonNode> stillWanted(ApiCall call) {
        if (!call.operation().equals(SpaceOperations.LIST)) {
            return row -> true;
        }
        Map<String, String> query = call.query().values();
        String parent = query.getOrDefault("parent_id", "");
        String path = query.getOrDefault("path_includes", "").toLowerCase(Locale.ROOT);
        return row -> (parent.isEmpty() || row.path("parent_id").asText().equals(parent))
                && row.path("full_path")
                        .asText(row.path("path").asText())
                        .toLowerCase(Locale.ROOT)
                        .contains(path);
    }

    private static JsonNode list(boolean bare, List<JsonNode> rows, OptionalInt next) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode().addAll(rows);
        if (bare) {
            return items;
        }
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.set("items", items);
        page.put("next_page", next.isPresent() ? (Integer) next.getAsInt() : null);
        return page;
    }
}
