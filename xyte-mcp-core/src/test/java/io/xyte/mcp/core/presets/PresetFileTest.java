package io.xyte.mcp.core.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.mcp.core.yaml.YamlException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetFileTest {

    private static String refusal(String yaml) {
        try {
            return "taken: " + PresetFile.parse(yaml);
        } catch (YamlException e) {
            return e.getMessage();
        }
    }

    @Test
    void words_stay_words_and_numbers_are_numbers() throws YamlException {
        Preset preset = PresetFile.parse("""
                        presets:
                          evening:
                            steps:
                              - command: set_power
                                params: {power: on, level: 7, loud: true, code: "12"}
                                device: Display
                        """).find("EVENING").orElseThrow();
        assertThat(preset.title()).isEqualTo("evening");
        Preset.Step step = preset.steps().get(0);
        assertThat(step.params().toString()).isEqualTo("{\"power\":\"on\",\"level\":7,\"loud\":true,\"code\":\"12\"}");
        assertThat(step.device()).isEqualTo("Display");
        assertThat(step.model()).isNull();
    }

    @Test
    void the_file_of_the_demonstration_is_one() {
        assertThat(Presets.demo().names()).isEqualTo("town-hall, shutdown-room");
    }

    @Test
    void a_faulty_file_is_refused_with_line_and_reason() {
        assertThat(refusal("")).isEqualTo("the file is empty");
        assertThat(refusal("presets: [a\n")).startsWith("line 2: no YAML: ");
        assertThat(refusal("presets:\n  a:\n    steps: {}\n")).isEqualTo("line 3: steps must be a list");
        assertThat(refusal("presets:\n  a:\n    steps: []\n")).isEqualTo("line 3: steps must have 1 to 20 entries");
        assertThat(refusal("presets:\n  a:\n    steps:\n      - device: x\n")).isEqualTo("line 4: command is missing");
        assertThat(refusal("presets:\n  a:\n    steps:\n      - {command: x,\n         colour: red}\n"))
                .isEqualTo("line 5: unknown name colour; valid are title, command, params, model, device");
        assertThat(refusal("presets:\n  a: {steps: [{command: x}]}\n  a: {steps: [{command: x}]}\n"))
                .isEqualTo("line 3: a is there twice");
        assertThat(refusal("presets:\n  'a b': {steps: [{command: x}]}\n"))
                .isEqualTo("line 2: a preset's name has letters, digits, - and _, 40 at most");
    }

    @Test
    void a_file_that_is_not_there_is_refused(@TempDir Path folder) {
        assertThatThrownBy(() -> PresetFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(YamlException.class)
                .hasMessage("the file cannot be read as UTF-8");
    }
}
