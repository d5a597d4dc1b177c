package io.xyte.mcp.core.tools;

import io.xyte.client.model.Space;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spaces in the order of their tree: each below its parent, siblings by name. */
final class SpaceOutline {

    /**
     * A space and its place.
     *
     * @param depth 0 for those at the top
     */
    record Line(Space space, int depth) {}

    /** Deeper than any tree; ends the walk where parents go round in a circle. */
    private static final int MAX_DEPTH = 50;

    private static final Comparator<Space> BY_NAME =
            Comparator.comparing(space -> space.name() == null ? "" : space.name(), String.CASE_INSENSITIVE_ORDER);

    private final Map<Long, List<Space>> children = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private SpaceOutline() {}

    /**
     * The lines.
     *
     * @param root only what is below this space; all if absent
     */
    static List<Line> of(List<Space> spaces, @Nullable Long root) {
        SpaceOutline outline = new SpaceOutline();
        Set<Long> known =
                spaces.stream().map(Space::id).filter(Objects::nonNull).collect(Collectors.toSet());
        List<Space> tops = new ArrayList<>();
        for (Space space : spaces) {
            Long parent = space.parentId();
            if (parent == null || !known.contains(parent)) {
                tops.add(space);
            } else {
                outline.children
                        .computeIfAbsent(parent, id -> new ArrayList<>())
                        .add(space);
            }
        }
        outline.walk(root == null ? tops : outline.children.getOrDefault(root, List.of()), 0);
        return outline.lines;
    }

    private void walk(List<Space> siblings, int depth) {
        for (Space space : siblings.stream().sorted(BY_NAME).toList()) {
            lines.add(new Line(space, depth));
            if (space.id() != null && depth < MAX_DEPTH) {
                walk(children.getOrDefault(space.id(), List.of()), depth + 1);
            }
        }
    }
}
