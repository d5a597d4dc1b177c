package io.xyte.mcp.core.tools;

import io.xyte.client.CommandQuery;
import io.xyte.client.XyteException;
import io.xyte.client.model.Command;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Pause;
import io.xyte.mcp.core.threads.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Looks at commands that were sent until they have ended. Reads only: a failed look never makes one sent again. */
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

    /** A command on its way. */
    record Sent(String deviceId, Command command) {}

    /** The commands as they were last seen: ended, or not yet when the time was over or the call was cancelled. */
    List<Command> until(List<Sent> sent, Duration limit) {
        List<Command> last = sent.stream().map(Sent::command).toList();
        try {
            for (Duration waited = Duration.ZERO; waited.compareTo(limit) < 0 && !haveEnded(last); ) {
                Duration rest = limit.minus(waited);
                Duration step = rest.compareTo(STEP) < 0 ? rest : STEP;
                pause.of(step);
                Instant asked = context.clock().instant();
                last = look(sent, last);
                waited = waited.plus(step)
                        .plus(Duration.between(asked, context.clock().instant()));
                context.progress().report(waited.toSeconds(), limit.toSeconds(), words(last));
            }
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        } catch (XyteException outOfTime) {
            return last; // the commands are on their way all the same
        }
        return last;
    }

    private static boolean haveEnded(List<Command> commands) {
        return commands.stream().allMatch(CommandWait::hasEnded);
    }

    private static String words(List<Command> commands) {
        return commands.size() == 1
                ? "The command is " + commands.get(0).status()
                : commands.stream().filter(CommandWait::hasEnded).count() + " of " + commands.size()
                        + " commands have ended";
    }

    private List<Command> look(List<Sent> sent, List<Command> last) {
        AtOnce reads = new AtOnce();
        List<Supplier<Command>> looks = new ArrayList<>();
        for (int i = 0; i < last.size(); i++) {
            Command command = last.get(i);
            String device = sent.get(i).deviceId();
            looks.add(hasEnded(command) ? () -> command : reads.add(() -> look(device, command)));
        }
        reads.run();
        return looks.stream().map(Supplier::get).toList();
    }

    private Command look(String deviceId, Command last) {
        try {
            CommandQuery query = CommandQuery.all().perPage(ROWS_SEARCHED);
            return context.client().commands().list(deviceId, query).items().stream()
                    .filter(command -> command.id() != null && command.id().equals(last.id()))
                    .findFirst()
                    .orElse(last);
        } catch (XyteException unread) {
            if (unread.outOfTime()) {
                throw unread;
            }
            return last; // the next look may succeed
        }
    }
}
