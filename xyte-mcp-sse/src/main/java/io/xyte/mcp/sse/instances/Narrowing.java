package io.xyte.mcp.sse.instances;

import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants to see and call at most, in a form that other versions of this server can read. Clients cannot
 * narrow themselves to spaces.
 *
 * @param toolsets their names; all of them if absent, for another version may have more
 */
record Narrowing(
        boolean readOnly,
        @Nullable Set<String> toolsets,
        @Nullable Set<String> onlyTools,
        Set<String> deniedTools) {

    static Narrowing of(Access access) {
        boolean all = access.toolsets().equals(Access.FULL.toolsets());
        return new Narrowing(
                access.readOnly(),
                all ? null : access.toolsets().stream().map(Toolset::name).collect(Collectors.toSet()),
                access.onlyTools(),
                access.deniedTools());
    }

    Access access() {
        return new Access(readOnly, known(), onlyTools, deniedTools, null);
    }

    /** A toolset of another version is none of ours, so it is not among those that are left. */
    private Set<Toolset> known() {
        @Nullable Set<String> names = toolsets;
        return names == null
                ? Access.FULL.toolsets()
                : Arrays.stream(Toolset.values())
                        .filter(toolset -> names.contains(toolset.name()))
                        .collect(Collectors.toSet());
    }
}
