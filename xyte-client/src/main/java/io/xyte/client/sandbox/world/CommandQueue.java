package io.xyte.client.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The commands of one device. It takes them up one after the other, and only while it can be reached. */
public final class CommandQueue {

    private final Timeline timeline;
    private final List<Command> commands = new ArrayList<>();

    CommandQueue(Timeline timeline) {
        this.timeline = timeline;
    }

    public void add(Command command) {
        commands.add(command);
        schedule(commands.size() - 1);
    }

    /** Cancels a command, so that those behind it move up. */
    public void abort(Command command, Instant now) {
        command.abort(now);
        for (int index = commands.indexOf(command) + 1; index < commands.size(); index++) {
            schedule(index);
        }
    }

    private void schedule(int index) {
        Command command = commands.get(index);
        Instant ready = command.sentAt().plus(command.type().delay());
        for (int before = index - 1; before >= 0; before--) {
            if (!commands.get(before).aborted()) {
                ready = Times.later(ready, commands.get(before).end());
                break;
            }
        }
        command.beginAt(timeline.reachableFrom(ready));
    }

    public List<Command> oldestFirst() {
        return Collections.unmodifiableList(commands);
    }

    /** All commands ever sent, the last one first. */
    public List<Command> newestFirst() {
        List<Command> reversed = new ArrayList<>(commands);
        Collections.reverse(reversed);
        return reversed;
    }

    /** The commands that take the device offline, whenever that may be. */
    List<Command> restarts() {
        return commands.stream()
                .filter(command -> command.type().restarts() && command.succeeds())
                .toList();
    }
}
