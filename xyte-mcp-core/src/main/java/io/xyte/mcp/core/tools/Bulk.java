package io.xyte.mcp.core.tools;

import io.xyte.client.XyteException;
import io.xyte.mcp.core.answer.FreeText;
import io.xyte.mcp.core.catalog.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One write for each of several targets, one after another, with a report of each. A refused one changes nothing and the
 * rest goes on; after an unclear one, and when the time of the call is over, nothing more is sent.
 */
final class Bulk {
    /** As many as can be sent in the time of one call where the API answers within half a second. */
    static final int MAX_TARGETS = 50;

    /** What became of one target. */
    enum Result {
        DONE,
        REFUSED,
        /** The change may have happened. */
        UNCLEAR,
        NOT_TRIED
    }

    record Outcome(
            String id,
            @Nullable String name,
            Result result,
            @FreeText @Nullable String reason) {}

    record Report(int done, int notDone, List<Outcome> outcomes, String hint) {}

    private final CallContext context;
    private final Consumer<Preview.Target> write;
    private final List<Outcome> outcomes = new ArrayList<>();
    private boolean stopped;

    private Bulk(CallContext context, Consumer<Preview.Target> write) {
        this.context = context;
        this.write = write;
    }

    /**
     * Sends the writes.
     *
     * @param targets with ids; {@value #MAX_TARGETS} at most
     * @param rest words on what is left for a further call; empty if nothing is
     * @throws XyteException if there is one target only, and it fails
     */
    static Report send(List<Preview.Target> targets, String rest, CallContext context, Consumer<Preview.Target> write) {
        if (targets.size() == 1) {
            write.accept(targets.get(0));
            Outcome outcome = outcome(targets.get(0), Result.DONE, null);
            return new Report(1, 0, List.of(outcome), rest.isEmpty() ? "Done." : rest);
        }
        return new Bulk(context, write).sendAll(targets, rest);
    }

    private Report sendAll(List<Preview.Target> targets, String rest) {
        for (Preview.Target target : targets) {
            if (stopped) {
                outcomes.add(outcome(target, Result.NOT_TRIED, null));
            } else {
                outcomes.add(send(target));
                context.progress().report(outcomes.size(), targets.size(), "Wrote " + outcomes.size());
            }
        }
        int done = count(Result.DONE);
        return new Report(done, outcomes.size() - done, outcomes, hint(rest));
    }

    private Outcome send(Preview.Target target) {
        try {
            write.accept(target);
            return outcome(target, Result.DONE, null);
        } catch (XyteException failure) {
            stopped = WriteFailure.endsAll(failure);
            return outcome(target, WriteFailure.result(failure), WriteFailure.words(failure));
        }
    }

    private static Outcome outcome(Preview.Target target, Result result, @Nullable String reason) {
        return new Outcome(String.valueOf(target.id()), target.name(), result, reason);
    }

    private String hint(String rest) {
        String unclear = count(Result.UNCLEAR) == 0 ? "" : "Read what is unclear before you repeat anything. ";
        String left = count(Result.NOT_TRIED) == 0 ? "" : "What was not tried can be sent with a further call. ";
        String hint = (unclear + left + rest).strip();
        return hint.isEmpty() ? "Each was sent once." : hint;
    }

    private int count(Result result) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }
}
