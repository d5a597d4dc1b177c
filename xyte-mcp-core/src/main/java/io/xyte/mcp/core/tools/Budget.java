package io.xyte.mcp.core.tools;

import io.xyte.client.Page;
import io.xyte.client.XyteException;
import io.xyte.mcp.core.catalog.CallContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one call of a tool may ask of the API: so many calls, and as long as the call's deadline allows. What it leaves out
 * is told. Thread-safe.
 */
final class Budget {
    static final int MAX_CALLS = 30;

    private final CallContext context;
    private final Set<String> leftOut = new LinkedHashSet<>();
    private int calls;
    private boolean answered;

    private Budget(CallContext context) {
        this.context = context;
    }

    static Budget of(CallContext context) {
        return new Budget(context);
    }

    /**
     * The answer of a call of the API; empty if nothing may be asked any more, or the answer did not come in time.
     *
     * @throws XyteException if the call fails for another reason, or no call has been answered at all
     */
    <T> Optional<T> ask(String what, Supplier<T> call) {
        if (!begin(what)) {
            return Optional.empty();
        }
        try {
            T answer = call.get();
            succeed();
            return Optional.of(answer);
        } catch (XyteException failure) {
            leaveOut(what, failure);
            return Optional.empty();
        }
    }

    private synchronized boolean begin(String what) {
        if (calls == MAX_CALLS) {
            leftOut.add(what);
            return false;
        }
        calls++;
        context.progress().report(calls, MAX_CALLS, "Reading " + what);
        return true;
    }

    private synchronized void succeed() {
        answered = true;
    }

    private synchronized void leaveOut(String what, XyteException failure) {
        if (!answered || !failure.outOfTime()) {
            throw failure;
        }
        leftOut.add(what);
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
            cut(what);
        }
        return rows;
    }

    private synchronized void cut(String what) {
        leftOut.add(what);
    }

    /** What was left out, in words; absent if nothing was. */
    synchronized @Nullable String hint() {
        return leftOut.isEmpty()
                ? null
                : "Not all was read, so numbers are too low and things missing: " + String.join(", ", leftOut)
                        + ". Narrow the question, for example by space.";
    }
}
