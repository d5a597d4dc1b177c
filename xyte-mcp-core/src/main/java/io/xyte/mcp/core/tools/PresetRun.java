package io.xyte.mcp.core.tools;

import io.xyte.client.XyteException;
import io.xyte.client.model.CommandRequest;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.presets.Preset;
import java.util.ArrayList;
import java.util.List;

/** Sends the commands of a plan in their order, each once. For one use by one thread. */
final class PresetRun {

    record Report(int sent, int notSent, List<StepReport> steps, String hint) {}

    record StepReport(String step, String command, List<Bulk.Outcome> devices) {}

    private final CallContext context;
    private final boolean continueAfterUnclear;
    private int sent;
    private int total;
    private boolean unclear;
    private boolean stopped;

    PresetRun(CallContext context, boolean continueAfterUnclear) {
        this.context = context;
        this.continueAfterUnclear = continueAfterUnclear;
    }

    /**
     * Sends all, or what comes before the stop.
     *
     * @throws XyteException if there is one command only, and it fails
     */
    Report send(List<PresetPlan.Planned> plan) {
        int commands =
                plan.stream().mapToInt(planned -> planned.devices().size()).sum();
        List<StepReport> steps = new ArrayList<>();
        for (PresetPlan.Planned planned : plan) {
            List<Bulk.Outcome> outcomes = new ArrayList<>();
            for (Preview.Target device : planned.devices()) {
                outcomes.add(outcome(planned.step(), device, commands == 1));
                context.progress().report(++total, commands, planned.step().title());
            }
            steps.add(new StepReport(planned.step().title(), planned.step().command(), outcomes));
        }
        return new Report(sent, total - sent, steps, hint());
    }

    private Bulk.Outcome outcome(Preset.Step step, Preview.Target device, boolean alone) {
        if (stopped) {
            return new Bulk.Outcome(String.valueOf(device.id()), device.name(), Bulk.Result.NOT_TRIED, null);
        }
        try {
            CommandRequest request = CommandRequest.of(step.command()).extraParams(step.params());
            context.client().commands().send(String.valueOf(device.id()), request);
            sent++;
            String late = Match.same(device.status(), "offline")
                    ? "The device is offline: it gets it when it is back."
                    : null;
            return new Bulk.Outcome(String.valueOf(device.id()), device.name(), Bulk.Result.DONE, late);
        } catch (XyteException failure) {
            if (alone) {
                throw failure;
            }
            return failed(device, failure);
        }
    }

    private Bulk.Outcome failed(Preview.Target device, XyteException failure) {
        Bulk.Result result = WriteFailure.result(failure);
        unclear |= result == Bulk.Result.UNCLEAR;
        stopped = WriteFailure.endsAll(failure) && !(result == Bulk.Result.UNCLEAR && continueAfterUnclear);
        return new Bulk.Outcome(String.valueOf(device.id()), device.name(), result, WriteFailure.words(failure));
    }

    private String hint() {
        if (unclear) {
            return "Do not run the preset again blindly: read the commands of the unclear devices with"
                    + " xyte_list_commands first.";
        }
        if (stopped) {
            return "It stopped before its end: what was not tried has not been sent.";
        }
        return sent == total
                ? "All commands are queued; done means sent. xyte_list_commands shows what becomes of them."
                : "What was refused was not sent; the rest is queued.";
    }
}
