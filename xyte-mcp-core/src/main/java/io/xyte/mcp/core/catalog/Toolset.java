package io.xyte.mcp.core.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A group of tools that is switched on or off together; the words are those of the Xyte API's own groups. */
public enum Toolset {
    ORGANIZATION,
    DEVICES,
    COMMANDS,
    INCIDENTS,
    TICKETS,
    SPACES,
    /** Claiming and deleting devices; off by default. */
    PROVISIONING,
    /** Any operation of the Xyte API, by its key. */
    API,
    /** {@code search} and {@code fetch}, as ChatGPT wants them; off by default. */
    CHATGPT;

    /** What is on unless somebody chooses. */
    public static final Set<Toolset> DEFAULTS = Set.copyOf(EnumSet.complementOf(EnumSet.of(PROVISIONING, CHATGPT)));

    private static final String DEFAULT_NAME = "default";
    private static final String ALL_NAME = "all";

    /** The name in flags and headers: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The toolsets of names as people write them: each an {@link #id()}, {@code default} or {@code all}.
     *
     * @throws IllegalArgumentException if there is none of a name; the message lists the valid ones
     */
    public static Set<Toolset> named(Collection<String> names) {
        Set<Toolset> toolsets = EnumSet.noneOf(Toolset.class);
        for (String name : names) {
            switch (name.strip().toLowerCase(Locale.ROOT)) {
                case DEFAULT_NAME -> toolsets.addAll(DEFAULTS);
                case ALL_NAME -> toolsets.addAll(EnumSet.allOf(Toolset.class));
                default -> toolsets.add(of(name));
            }
        }
        return toolsets;
    }

    /** The names that {@link #named} takes. */
    public static List<String> allNames() {
        return Stream.concat(Arrays.stream(values()).map(Toolset::id), Stream.of(DEFAULT_NAME, ALL_NAME))
                .toList();
    }

    /** Whether {@link #named} takes a name. */
    public static boolean isName(String name) {
        return allNames().contains(name.strip().toLowerCase(Locale.ROOT));
    }

    /** The names that {@link #named} takes, with commas. */
    public static String names() {
        return String.join(", ", allNames());
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
                .orElseThrow(() -> new IllegalArgumentException("no such toolset; valid are " + names()));
    }
}
