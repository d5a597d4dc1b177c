package io.xyte.mcp.core.tools;

import io.xyte.client.Page;
import io.xyte.mcp.core.catalog.CallContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one call of a tool may ask of the API: so many calls, so long. What it leaves out is told. For one thread. */
final class Budget {
    static final int MAX_CALLS = 30;

    /** Clients give up after a minute, and the last call begun may take most of what is left. */
    static final Duration MAX_TIME = Duration.ofSeconds(30);

    private final CallContext context;
    private final Instant end;
    private final Set<String> leftOut = new LinkedHashSet<>();
    private int calls;

    private Budget(CallContext context) {
        this.context = context;
        this.end = context.clock().instant().plus(MAX_TIME);
    }

    static Budget of(CallContext context) {
        return new Budget(context);
    }

    /** The answer of a call of the API; empty if nothing may be asked any more. */
    <T> Optional<T> ask(String what, Supplier<T> call) {
        if (calls == MAX_CALLS || context.clock().instant().isAfter(end)) {
            leftOut.add(what);
            return Optional.empty();
        }
        calls++;
        context.progress().report(calls, MAX_CALLS, "Reading " + what);
        return Optional.of(call.get());
    }

    /** The rows of the first pages. */
    <T> List<T> rows(String what, int maxPages, IntFunction<Page<T>> source) {
        List<T> rows = new ArrayList<>();
        OptionalInt next = OptionalInt.of(1);
        for (int pages = 0; next.isPresent() && pages < maxPages; pages++) {
            int number = next.getAsInt();
            Optional<Page<T>> page = ask(what, () -> source.apply(number));
            page.ifPresent(found -> rows.addAll(found.items()));
            next = page.map(Page::next).orElse(OptionalInt.empty());
        }
        if (next.isPresent()) {
            leftOut.add(what);
        }
        return rows;
    }

    /** What was left out, in words; absent if nothing was. */
    @Nullable
    String hint() {
        return leftOut.isEmpty()
                ? null
                : "Not all was read, so numbers are too low and things missing: " + String.join(", ", leftOut)
                        + ". Narrow the question, for example by space.";
    }
}
