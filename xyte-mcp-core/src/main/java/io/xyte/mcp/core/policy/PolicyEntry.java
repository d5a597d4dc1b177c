package io.xyte.mcp.core.policy;

import io.xyte.client.SpaceFence;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one entry of the file says; absent is what it leaves to the entries below it. */
record PolicyEntry(
        @Nullable Boolean readOnly,
        @Nullable Set<Toolset> toolsets,
        @Nullable Set<String> onlyTools,
        @Nullable Set<String> deniedTools,
        @Nullable Spaces spaces,
        Limits limits) {
    /** Says nothing. */
    static final PolicyEntry EMPTY = new PolicyEntry(null, null, null, null, null, new Limits(null, null, null, null));

    /** @param fence absent where the entry says that all spaces are allowed */
    record Spaces(@Nullable SpaceFence fence) {}

    record Limits(
            @Nullable Integer readsPerMinute,
            @Nullable Integer writesPerMinute,
            @Nullable Integer concurrentCalls,
            @Nullable Integer sessions) {

        private Limits over(Limits below) {
            return new Limits(
                    first(readsPerMinute, below.readsPerMinute),
                    first(writesPerMinute, below.writesPerMinute),
                    first(concurrentCalls, below.concurrentCalls),
                    first(sessions, below.sessions));
        }

        private CallerLimits over(CallerLimits base) {
            return new CallerLimits(
                    readsPerMinute == null ? base.readsPerMinute() : readsPerMinute,
                    writesPerMinute == null ? base.writesPerMinute() : writesPerMinute,
                    concurrentCalls == null ? base.concurrentCalls() : concurrentCalls,
                    sessions == null ? base.sessions() : sessions);
        }
    }

    /** What this entry says, and where it says nothing what the other one says. */
    PolicyEntry over(PolicyEntry below) {
        return new PolicyEntry(
                first(readOnly, below.readOnly),
                first(toolsets, below.toolsets),
                first(onlyTools, below.onlyTools),
                first(deniedTools, below.deniedTools),
                first(spaces, below.spaces),
                limits.over(below.limits));
    }

    private static <T> @Nullable T first(@Nullable T upper, @Nullable T lower) {
        return upper == null ? lower : upper;
    }

    /** The policy: rights within those of the operator's flags, limits in place of theirs. */
    CallerPolicy under(CallerPolicy flags) {
        Access said = new Access(
                Boolean.TRUE.equals(readOnly),
                toolsets == null ? Access.FULL.toolsets() : toolsets,
                onlyTools,
                deniedTools == null ? Set.of() : deniedTools,
                spaces == null ? null : spaces.fence());
        return new CallerPolicy(flags.access().narrowedBy(said), limits.over(flags.limits()));
    }
}
