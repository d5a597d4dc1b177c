package io.xyte.mcp.core;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.xyte.mcp.core.catalog.Pause;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.presets.Preset;
import io.xyte.mcp.core.presets.Presets;
import io.xyte.mcp.core.tools.Tools;
import java.util.List;
import java.util.stream.Stream;

/** The presets of the demonstration, and one with a single command. */
public final class TestPresets {
    public static final Presets ALL = new Presets(Stream.concat(
                    Presets.demo().all().stream(),
                    Stream.of(new Preset(
                            "wake-display",
                            "Wake the display",
                            List.of(new Preset.Step(
                                    "Display on",
                                    "set_power",
                                    JsonNodeFactory.instance.objectNode().put("power", "on"),
                                    null,
                                    "display",
                                    null)))))
            .toList());

    private TestPresets() {}

    /** The tools with these presets. */
    public static List<Tool<?>> tools() {
        return Tools.all(Pause.SLEEP, ALL);
    }

    /** The catalogue with these presets. */
    public static XyteCatalog catalog() {
        return XyteCatalog.create(CatalogSettings.DEFAULT.with(ALL));
    }
}
