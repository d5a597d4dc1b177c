package io.xyte.mcp.core.catalog;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a caller may see and call. One value answers for lists and for calls alike.
 *
 * @param readOnly whether everything that {@linkplain Effect#writes() writes} is hidden
 * @param toolsets the toolsets that are switched on
 */
public record Access(boolean readOnly, Set<Toolset> toolsets) {
    /** All toolsets, reads and writes. */
    public static final Access FULL = new Access(false, EnumSet.allOf(Toolset.class));

    /** The toolsets that are on by default, reads and writes. */
    public static final Access DEFAULT = new Access(false, Toolset.DEFAULTS);

    public Access {
        toolsets = Set.copyOf(toolsets);
    }

    /** Whether something of this toolset and effect may be seen and called. */
    public boolean permits(Toolset toolset, Effect effect) {
        return toolsets.contains(toolset) && !(readOnly && effect.writes());
    }
}
