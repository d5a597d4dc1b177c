package io.xyte.client.sandbox.world;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a command stands. */
public enum CommandStatus {
    PENDING,
    IN_PROGRESS,
    DONE,
    FAILED,
    ABORTED;

    /** What a list of commands may be filtered by; none here is ever {@code scheduled}. */
    public static final Set<String> FILTERS =
            Set.of("scheduled", "pending", "in_progress", "done", "failed", "aborted");

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the device says about the result; absent while there is none. */
    @Nullable
    String message() {
        return switch (this) {
            case PENDING, IN_PROGRESS, ABORTED -> null;
            case DONE -> "Completed";
            case FAILED -> "Device did not confirm the command in time";
        };
    }
}
