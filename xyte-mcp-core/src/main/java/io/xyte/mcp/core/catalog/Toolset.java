package io.xyte.mcp.core.catalog;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A group of tools that is switched on or off together; the words are those of the Xyte API's own groups. */
public enum Toolset {
    ORGANIZATION,
    DEVICES,
    COMMANDS,
    INCIDENTS,
    TICKETS,
    SPACES,
    /** Claiming and deleting devices; off by default. */
    PROVISIONING;

    /** What is on unless somebody chooses. */
    public static final Set<Toolset> DEFAULTS = Set.copyOf(EnumSet.complementOf(EnumSet.of(PROVISIONING)));

    /** The name in flags and headers: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a toolset by its {@link #id()}, in any case.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists the valid ones
     */
    public static Toolset of(String id) {
        return Arrays.stream(values())
                .filter(toolset -> toolset.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such toolset; valid are " + ids()));
    }

    private static String ids() {
        return List.of(values()).stream().map(Toolset::id).collect(Collectors.joining(", "));
    }
}
