package io.xyte.mcp.sse.token;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the bearer of a token may do at most. */
public enum Role {
    /** Looks, and changes nothing. */
    READER,
    /** Does all that the server offers. */
    OPERATOR;

    /** The name that people use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the server hides what changes something. */
    public boolean readOnly() {
        return this == READER;
    }

    /**
     * The role of a name.
     *
     * @throws IllegalArgumentException if there is none; the message names the valid ones
     */
    public static Role named(String id) {
        return Arrays.stream(values())
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such role; valid are "
                        + Arrays.stream(values()).map(Role::id).collect(Collectors.joining(", "))));
    }
}
