package io.xyte.mcp.core.tools;

import io.xyte.client.XyteException;
import io.xyte.client.model.Command;
import io.xyte.client.model.CommandRequest;
import io.xyte.mcp.core.answer.FreeText;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Pause;
import io.xyte.mcp.core.presets.Preset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends the commands of a plan in their order, each once, and waits for those of a step where the preset says so. For one
 * use by one thread.
 */
final class PresetRun {

    /**
     * What was done.
     *
     * @param nextStep number of the first step of which nothing was sent; absent if there is none
     */
    record Report(
            int sent,
            int notSent,
            List<StepReport> steps,
            @Nullable Integer nextStep,
            String hint) {}

    record StepReport(int number, String step, String command, List<Outcome> devices) {}

    /**
     * What became of a command.
     *
     * @param result done means that it was sent
     * @param commandStatus as it was last seen; absent if it was not sent
     */
    record Outcome(
            @Nullable String id,
            @Nullable String name,
            Bulk.Result result,
            @Nullable String commandStatus,
            @FreeText @Nullable String reason) {

        private Outcome seen(Command command) {
            String words = CommandWait.hasEnded(command) ? command.message() : "It has not ended in time.";
            return new Outcome(id, name, result, command.status(), words);
        }

        private boolean failed() {
            return Match.same(commandStatus, "failed") || Match.same(commandStatus, "aborted");
        }
    }

    /** A command of a step: what became of it, and the command itself if it was sent. */
    private record Sending(
            Preview.Target device,
            Outcome outcome,
            @Nullable Command command) {

        /** What can be waited for: a device that is offline gets its command when it is back. */
        Optional<CommandWait.Sent> awaited() {
            return isOffline(device)
                    ? Optional.empty()
                    : Optional.ofNullable(command)
                            .map(running -> new CommandWait.Sent(String.valueOf(device.id()), running));
        }
    }

    private final List<PresetPlan.Planned> plan;
    private final boolean continueAfterUnclear;
    private final CallContext context;
    private final Pause pause;
    private final int commands;
    private int sent;
    private int total;
    private boolean unclear;
    private boolean stopped;
    private boolean notEnded;

    PresetRun(List<PresetPlan.Planned> plan, boolean continueAfterUnclear, CallContext context, Pause pause) {
        this.plan = plan;
        this.continueAfterUnclear = continueAfterUnclear;
        this.context = context;
        this.pause = pause;
        this.commands =
                plan.stream().mapToInt(planned -> planned.devices().size()).sum();
    }

    /**
     * Sends all, or what comes before the stop.
     *
     * @throws XyteException if there is one command only, and it fails
     */
    Report send() {
        List<StepReport> steps = new ArrayList<>();
        Integer next = null;
        for (PresetPlan.Planned planned : plan) {
            next = stopped && next == null ? Integer.valueOf(planned.number()) : next;
            Preset.Step step = planned.step();
            steps.add(new StepReport(planned.number(), step.title(), step.command(), outcomes(planned)));
        }
        return new Report(sent, total - sent, steps, next, hint(steps, next));
    }

    private List<Outcome> outcomes(PresetPlan.Planned planned) {
        List<Sending> sendings = planned.devices().stream()
                .map(device -> send(planned.step(), device))
                .toList();
        Duration wait = planned.step().waitFor();
        return wait == null || stopped ? sendings.stream().map(Sending::outcome).toList() : whenEnded(sendings, wait);
    }

    private List<Outcome> whenEnded(List<Sending> sendings, Duration wait) {
        List<CommandWait.Sent> awaited =
                sendings.stream().flatMap(sending -> sending.awaited().stream()).toList();
        List<Command> seen = new CommandWait(context, pause).until(awaited, wait);
        notEnded = !seen.stream().allMatch(CommandWait::hasEnded);
        stopped = notEnded; // the preset wants the next step after this one
        Iterator<Command> ends = seen.iterator();
        return sendings.stream()
                .map(sending ->
                        sending.awaited().isPresent() ? sending.outcome().seen(ends.next()) : sending.outcome())
                .toList();
    }

    private Sending send(Preset.Step step, Preview.Target device) {
        total++;
        if (stopped) {
            return new Sending(device, outcome(device, Bulk.Result.NOT_TRIED, null, null), null);
        }
        context.progress().report(total, commands, step.title());
        try {
            CommandRequest request = CommandRequest.of(step.command()).extraParams(step.params());
            Command command = context.client().commands().send(String.valueOf(device.id()), request);
            sent++;
            String late = isOffline(device) ? "The device is offline: it gets it when it is back." : null;
            return new Sending(device, outcome(device, Bulk.Result.DONE, command.status(), late), command);
        } catch (XyteException failure) {
            if (commands == 1) {
                throw failure;
            }
            return new Sending(device, failed(device, failure), null);
        }
    }

    private Outcome failed(Preview.Target device, XyteException failure) {
        Bulk.Result result = WriteFailure.result(failure);
        unclear |= result == Bulk.Result.UNCLEAR;
        stopped = WriteFailure.endsAll(failure) && !(result == Bulk.Result.UNCLEAR && continueAfterUnclear);
        return outcome(device, result, null, WriteFailure.words(failure));
    }

    private static Outcome outcome(
            Preview.Target device, Bulk.Result result, @Nullable String status, @Nullable String reason) {
        return new Outcome(String.valueOf(device.id()), device.name(), result, status, reason);
    }

    private static boolean isOffline(Preview.Target device) {
        return Match.same(device.status(), "offline");
    }

    private String hint(List<StepReport> steps, @Nullable Integer next) {
        if (unclear) {
            return "Do not run the preset again blindly: read the commands of the unclear devices with"
                    + " xyte_list_commands first.";
        }
        String rest = next == null ? "" : " When that is settled, go on with from_step " + next + ".";
        if (notEnded) {
            return "A step's commands have not ended in time; xyte_list_commands shows what becomes of them." + rest;
        }
        if (stopped) {
            return "It stopped before its end: what was not tried has not been sent." + rest;
        }
        if (steps.stream().flatMap(step -> step.devices().stream()).anyMatch(Outcome::failed)) {
            return "All was sent, but some commands failed: tell the user which.";
        }
        return sent == total
                ? "All commands are sent, each once. xyte_list_commands shows what becomes of those that have not ended."
                : "What was refused was not sent; the rest is queued.";
    }
}
