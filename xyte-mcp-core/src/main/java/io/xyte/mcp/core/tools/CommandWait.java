package io.xyte.mcp.core.tools;

import io.xyte.client.CommandQuery;
import io.xyte.client.XyteException;
import io.xyte.client.model.Command;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Looks at a command that was sent until it has ended. Reads only: a failed look never makes it sent again. */
final class CommandWait {
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Set<String> ENDS = Set.of("done", "failed", "aborted");
    private static final int ROWS_SEARCHED = 50;

    private final CallContext context;
    private final Pause pause;

    CommandWait(CallContext context, Pause pause) {
        this.context = context;
        this.pause = pause;
    }

    static boolean hasEnded(Command command) {
        return command.status() != null && ENDS.contains(command.status());
    }

    /** The command as it was last seen: ended, or not yet when the time was over or the call was cancelled. */
    Command until(String deviceId, Command sent, Duration limit) {
        Command last = sent;
        try {
            for (Duration waited = Duration.ZERO; waited.compareTo(limit) < 0 && !hasEnded(last); ) {
                Duration rest = limit.minus(waited);
                Duration step = rest.compareTo(STEP) < 0 ? rest : STEP;
                pause.of(step);
                waited = waited.plus(step);
                Instant asked = context.clock().instant();
                try {
                    last = look(deviceId, last);
                } catch (XyteException unread) {
                    if (unread.outOfTime()) {
                        return last;
                    }
                    // the command is on its way all the same, and the next look may succeed
                }
                waited = waited.plus(Duration.between(asked, context.clock().instant()));
                context.progress().report(waited.toSeconds(), limit.toSeconds(), "The command is " + last.status());
            }
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
        return last;
    }

    private Command look(String deviceId, Command last) {
        CommandQuery query = CommandQuery.all().perPage(ROWS_SEARCHED);
        return context.client().commands().list(deviceId, query).items().stream()
                .filter(command -> command.id() != null && command.id().equals(last.id()))
                .findFirst()
                .orElse(last);
    }
}
