package io.xyte.mcp.core.tools;

import io.xyte.client.Page;
import io.xyte.mcp.core.answer.Listing;
import io.xyte.mcp.core.arguments.Paged;
import io.xyte.mcp.core.arguments.Paging;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.presets.Preset;
import io.xyte.mcp.core.presets.Presets;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Inline;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

final class ListPresetsTool implements Tool<ListPresetsTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_list_presets",
            Toolset.COMMANDS,
            Effect.READS,
            "List presets",
            "Lists the presets, the operator's named lists of commands for the devices of a space.",
            Arguments.class,
            Row.class);

    record Arguments(
            @Argument("Part of the name or title") @Nullable String text,
            @Inline Paging paging) implements Paged {}

    record Row(String name, String title, List<String> steps) {
        static Row of(Preset preset) {
            return new Row(
                    preset.name(),
                    preset.title(),
                    preset.steps().stream().map(Preset.Step::title).toList());
        }
    }

    private final Presets presets;

    ListPresetsTool(Presets presets) {
        this.presets = presets;
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Listing<Row> call(Arguments arguments, CallContext context) {
        return Scan.rows(
                arguments.paging(),
                context,
                number -> new Page<>(presets.all(), number, OptionalInt.empty()),
                preset -> Match.part(preset.name() + " " + preset.title(), arguments.text()),
                Row::of);
    }
}
