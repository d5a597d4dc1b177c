package io.xyte.mcp.core.catalog;

import io.xyte.client.SpaceFence;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see and call. One value answers for lists and for calls alike. Immutable; equal for equal rights.
 *
 * @param readOnly whether everything that {@linkplain Effect#writes() writes} is hidden
 * @param toolsets the toolsets that are switched on
 * @param onlyTools the names of the tools that are seen, if their toolsets are on; all of them if absent
 * @param deniedTools the names of tools that are hidden
 * @param spaces the spaces that the caller is confined to; not confined if absent
 */
public record Access(
        boolean readOnly,
        Set<Toolset> toolsets,
        @Nullable Set<String> onlyTools,
        Set<String> deniedTools,
        @Nullable SpaceFence spaces) {
    /** All toolsets, reads and writes. Narrows nothing. */
    public static final Access FULL = new Access(false, EnumSet.allOf(Toolset.class));

    /** The toolsets that are on by default, reads and writes. */
    public static final Access DEFAULT = new Access(false, Toolset.DEFAULTS);

    /** Sets are copied. */
    public Access {
        toolsets = Set.copyOf(toolsets);
        onlyTools = onlyTools == null ? null : Set.copyOf(onlyTools);
        deniedTools = Set.copyOf(deniedTools);
    }

    /** All tools of some toolsets, in all spaces. */
    public Access(boolean readOnly, Set<Toolset> toolsets) {
        this(readOnly, toolsets, null, Set.of(), null);
    }

    /** The spaces that the caller is confined to, if it is. */
    public Optional<SpaceFence> fence() {
        return Optional.ofNullable(spaces);
    }

    /** Whether a tool may be seen and called; what shows a tool's answer, or names a tool, is seen with it. */
    public boolean permits(String tool, Toolset toolset, Effect effect) {
        return toolsets.contains(toolset)
                && !(readOnly && effect.writes())
                && (onlyTools == null || onlyTools.contains(tool))
                && !deniedTools.contains(tool);
    }

    /** What this access and another one permit both. */
    public Access narrowedBy(Access other) {
        if (other.equals(FULL)) {
            return this;
        }
        return new Access(
                readOnly || other.readOnly,
                common(toolsets, other.toolsets),
                onlyTools == null ? other.onlyTools : other.commonTools(onlyTools),
                union(deniedTools, other.deniedTools),
                spaces == null ? other.spaces : other.fence().map(spaces::and).orElse(spaces));
    }

    private Set<String> commonTools(Set<String> tools) {
        return onlyTools == null ? tools : common(tools, onlyTools);
    }

    private static <T> Set<T> common(Set<T> one, Set<T> other) {
        Set<T> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
