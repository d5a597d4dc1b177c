package io.xyte.mcp.core.presets;

import io.xyte.mcp.core.yaml.YamlException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The presets of an operator. Immutable and thread-safe. */
public record Presets(List<Preset> all) {
    /** None: the tools for presets are not there then. */
    public static final Presets NONE = new Presets(List.of());

    public Presets {
        all = List.copyOf(all);
    }

    /** Those of the demonstration. */
    public static Presets demo() {
        try (InputStream file = Objects.requireNonNull(Presets.class.getResourceAsStream("demo.yaml"))) {
            return PresetFile.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | YamlException e) {
            throw new IllegalStateException("the presets of the demonstration cannot be read", e);
        }
    }

    /** The preset of a name, in any case of letters. */
    public Optional<Preset> find(String name) {
        return all.stream()
                .filter(preset -> preset.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The names, with commas. */
    public String names() {
        return all.stream().map(Preset::name).collect(Collectors.joining(", "));
    }
}
