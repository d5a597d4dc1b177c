package io.xyte.client;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The spaces that {@link XyteClient#within} confines a client to. Immutable; equal for equal spaces.
 *
 * @param areas what lies within the fence lies within each of these; one at least
 */
public record SpaceFence(Set<Area> areas) {

    /** Throws {@link IllegalArgumentException} if there is no area. */
    public SpaceFence {
        areas = Set.copyOf(areas);
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("a fence must have one area at least");
        }
    }

    /** A fence around some spaces, by their ids and their paths; one space at least. */
    public static SpaceFence around(Set<Long> ids, Set<String> paths) {
        return new SpaceFence(Set.of(new Area(ids, paths)));
    }

    /** What lies within this fence and another one. */
    public SpaceFence and(SpaceFence other) {
        Set<Area> both = new LinkedHashSet<>(areas);
        both.addAll(other.areas);
        return new SpaceFence(both);
    }

    /**
     * Some spaces with all that lies below them.
     *
     * @param ids of spaces
     * @param paths of spaces: the names from the root down, with / between them, in any case of letters
     */
    public record Area(Set<Long> ids, Set<String> paths) {

        /** Throws {@link IllegalArgumentException} if there is no space, or an empty path. */
        public Area {
            ids = Set.copyOf(ids);
            paths = paths.stream().map(Area::normal).collect(Collectors.toUnmodifiableSet());
            if (ids.isEmpty() && paths.isEmpty()) {
                throw new IllegalArgumentException("an area must have one space at least");
            }
            if (paths.contains("")) {
                throw new IllegalArgumentException("the path of a space must have one name at least");
            }
        }

        /** Whether a space is one of those that the area is made of. */
        public boolean hasRoot(long id, String path) {
            return ids.contains(id) || paths.contains(normal(path));
        }

        private static String normal(String path) {
            String trimmed = path.strip().toLowerCase(Locale.ROOT);
            int from = trimmed.startsWith("/") ? 1 : 0;
            int to = trimmed.length() - (trimmed.length() > 1 && trimmed.endsWith("/") ? 1 : 0);
            return trimmed.substring(from, Math.max(from, to)).strip();
        }
    }
}
