package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.model.Device;
import io.xyte.client.model.Space;
import io.xyte.client.operation.CommandOperations;
import io.xyte.mcp.core.answer.CleanText;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Pause;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.presets.Preset;
import io.xyte.mcp.core.presets.Presets;
import io.xyte.mcp.core.schema.Argument;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class RunPresetTool implements WriteTool<RunPresetTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_run_preset",
            Toolset.COMMANDS,
            Effect.WRITES,
            "Run preset",
            "Sends the commands of a preset to the devices of a space, step by step, each once, and tells what was sent"
                    + " and what not. It stops when an outcome is unclear, or a step that is waited for does not end. Use"
                    + " dry_run first.",
            Arguments.class,
            PresetRun.Report.class);

    record Arguments(
            @Argument("Name of the preset") String preset,

            @Argument("Id, name or path of the space") String space,

            @Argument("Go on after a command whose outcome is unclear")
            boolean continueAfterUnclear,

            @Argument(value = "Number of the first step, default 1", min = 1, max = 20) @Nullable
            Integer fromStep,

            @Argument(DRY_RUN) boolean dryRun)
            implements WriteArguments {}

    private final Presets presets;
    private final Pause pause;

    RunPresetTool(Presets presets, Pause pause) {
        this.presets = presets;
        this.pause = pause;
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        Preset preset = preset(arguments);
        Budget budget = Budget.of(context);
        Space space = new SpaceFinder(context, budget).find(arguments.space());
        ObjectNode change = JsonNodeFactory.instance.objectNode().put("preset", preset.name());
        ArrayNode steps = change.putArray("steps");
        for (PresetPlan.Planned planned : plan(arguments, space, context, budget)) {
            ObjectNode step = steps.addObject().put("number", planned.number());
            step.put("step", planned.step().title());
            step.put("command", planned.step().command())
                    .set("extra_params", planned.step().params());
            Duration wait = planned.step().waitFor();
            if (wait != null) {
                step.put("wait_seconds", wait.toSeconds());
            }
            ArrayNode devices = step.putArray("devices");
            planned.devices().forEach(device -> devices.add(device.name() + " (" + device.status() + ")"));
        }
        return Preview.of(CommandOperations.SEND, Preview.Target.of(space), change);
    }

    @Override
    public PresetRun.Report send(Arguments arguments, CallContext context) {
        Budget budget = Budget.of(context);
        preset(arguments);
        Space space = new SpaceFinder(context, budget).find(arguments.space());
        List<PresetPlan.Planned> plan = plan(arguments, space, context, budget);
        return new PresetRun(plan, arguments.continueAfterUnclear(), context, pause).send();
    }

    private Preset preset(Arguments arguments) {
        return presets.find(arguments.preset())
                .orElseThrow(() -> new ArgumentException("preset must be one of " + presets.names() + ", was \""
                        + CleanText.line(arguments.preset(), 40) + "\"."));
    }

    private List<PresetPlan.Planned> plan(Arguments arguments, Space space, CallContext context, Budget budget) {
        List<Device> devices = SpaceDevices.of(space, context, budget);
        if (budget.hint() != null) {
            throw new ArgumentException(
                    "Nothing was sent: not all devices of the space could be read. Name a smaller space.");
        }
        int fromStep = arguments.fromStep() == null ? 1 : arguments.fromStep();
        return PresetPlan.of(preset(arguments), fromStep, devices);
    }
}
