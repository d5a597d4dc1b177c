package io.xyte.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.SpaceFence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The spaces of an organization at one moment. Immutable and thread-safe. */
final class SpaceTree {
    private static final int DEEPEST = 64;

    private record Node(
            long id,
            String name,
            @Nullable Long parent,
            @Nullable String path) {}

    private final Map<Long, Node> nodes = new HashMap<>();
    private final Map<SpaceFence, Within> within = new ConcurrentHashMap<>();

    /** @param rows of the list of spaces */
    SpaceTree(List<JsonNode> rows) {
        for (JsonNode row : rows) {
            OptionalLong parent = id(row.path("parent_id"));
            id(row.path("id"))
                    .ifPresent(id -> nodes.put(
                            id,
                            new Node(
                                    id,
                                    row.path("name").asText(),
                                    parent.isPresent() ? (Long) parent.getAsLong() : null,
                                    row.path("full_path")
                                            .asText(row.path("path").asText(null)))));
        }
    }

    /** The id of a space, which some answers have as a text; absent if it is none. */
    static OptionalLong id(JsonNode value) {
        if (value.canConvertToLong() && value.isIntegralNumber()) {
            return OptionalLong.of(value.longValue());
        }
        boolean number = value.isTextual() && value.textValue().matches("[0-9]{1,18}");
        return number ? OptionalLong.of(Long.parseLong(value.textValue())) : OptionalLong.empty();
    }

    boolean knows(long id) {
        return nodes.containsKey(id);
    }

    /** What lies within a fence; found out once. */
    Within within(SpaceFence fence) {
        return within.computeIfAbsent(fence, this::findWithin);
    }

    private Within findWithin(SpaceFence fence) {
        Set<Long> ids = nodes.values().stream()
                .filter(node -> isWithin(fence, node))
                .map(Node::id)
                .collect(Collectors.toUnmodifiableSet());
        List<Top> tops = nodes.values().stream()
                .filter(node -> ids.contains(node.id()) && (node.parent() == null || !ids.contains(node.parent())))
                .flatMap(node -> path(node).stream()
                        .map(path -> new Top(path, path.length() - node.name().length())))
                .toList();
        return new Within(ids, tops);
    }

    private boolean isWithin(SpaceFence fence, Node node) {
        List<Node> way = wayUp(node.id());
        return fence.areas().stream()
                .allMatch(area -> way.stream()
                        .anyMatch(step -> area.hasRoot(step.id(), path(step).orElse(""))));
    }

    /**
     * What lies within a fence.
     *
     * @param ids of all spaces within
     * @param tops those of them whose parents are not within
     */
    record Within(Set<Long> ids, List<Top> tops) {
        boolean has(long id) {
            return ids.contains(id);
        }

        /** A path as it is told: it begins with the topmost space within, and is empty if it leads to nothing within. */
        String told(String path) {
            return tops.stream()
                    .filter(top -> top.leadsTo(path))
                    .findFirst()
                    .map(top -> path.substring(top.above()))
                    .orElse("");
        }
    }

    /**
     * A topmost space within a fence.
     *
     * @param above length of the part of its path that names what is above it
     */
    record Top(String path, int above) {
        Top {
            above = Math.max(0, above);
        }

        private boolean leadsTo(String other) {
            return other.equals(path) || other.startsWith(path + '/');
        }
    }

    /** A path that can be taken for more than one space is none: a name with a slash in it looks like two. */
    private Optional<String> path(Node node) {
        List<Node> way = wayUp(node.id());
        if (way.stream().anyMatch(step -> step.name().indexOf('/') >= 0)) {
            return Optional.empty();
        }
        if (node.path() != null) {
            return Optional.of(node.path());
        }
        List<String> names = way.stream().map(Node::name).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(names);
        return Optional.of(String.join("/", names));
    }

    /** The space and those above it, the space first; empty if it is unknown. */
    private List<Node> wayUp(long id) {
        List<Node> way = new ArrayList<>();
        Node node = nodes.get(id);
        while (node != null && way.size() < DEEPEST) {
            way.add(node);
            node = node.parent() == null ? null : nodes.get(node.parent());
        }
        return way;
    }
}
