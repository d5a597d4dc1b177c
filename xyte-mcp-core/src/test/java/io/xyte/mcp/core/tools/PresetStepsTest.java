package io.xyte.mcp.core.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.RecordedRequest;
import io.xyte.mcp.core.CatalogSettings;
import io.xyte.mcp.core.MovingClock;
import io.xyte.mcp.core.Organization;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.core.answer.AnswerLimit;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Progress;
import io.xyte.mcp.core.presets.PresetFile;
import io.xyte.mcp.core.presets.Presets;
import io.xyte.mcp.core.yaml.YamlException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Presets whose steps wait for each other. */
class PresetStepsTest {
    private final MovingClock clock = new MovingClock(Organization.NOW);
    private final Organization organization = new Organization(
            XyteCatalog.create(new CatalogSettings(AnswerLimit.DEFAULT, presets(), clock::pass)), clock);

    @AfterEach
    void close() {
        organization.close();
    }

    private static Presets presets() {
        try {
            return PresetFile.parse("""
                    presets:
                      patient:
                        steps:
                          - {title: On, command: set_power, params: {power: on}, model: Lumen, wait: 45}
                          - {title: Input, command: set_input, params: {input: hdmi1}, model: Lumen}
                      hasty:
                        steps:
                          - {title: Restart, command: reboot, model: Lumen, wait: 2}
                          - {title: Input, command: set_input, params: {input: hdmi1}, model: Lumen}
                    """);
        } catch (YamlException e) {
            throw new AssertionError("the test's presets", e);
        }
    }

    private List<String> requests() {
        List<String> texts = new ArrayList<>();
        for (RecordedRequest request : organization.sandbox().requests()) {
            if (request.path().endsWith("/commands")) {
                String text = request.method().equals("GET")
                        ? "look"
                        : Organization.json(request.body()).get("command").asText();
                if (texts.isEmpty() || !texts.get(texts.size() - 1).equals(text)) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    @Test
    void the_next_step_begins_when_the_commands_of_the_one_before_have_ended() {
        JsonNode report = organization.answer("xyte_run_preset", "{'preset':'patient','space':'Town Hall'}");

        assertThat(requests()).containsExactly("set_power", "look", "set_input");
        assertThat(report.at("/steps/0/devices").findValuesAsText("command_status"))
                .as("one projector is offline, and is not waited for")
                .containsExactlyInAnyOrder("done", "pending");
        assertThat(report.at("/steps/0/devices").findValuesAsText("reason"))
                .contains("The device is offline: it gets it when it is back.");
        assertThat(report.get("not_sent").asInt()).isZero();
        assertThat(report.has("next_step")).isFalse();
    }

    @Test
    void a_step_that_does_not_end_in_time_keeps_the_next_from_beginning() {
        JsonNode report = organization.answer("xyte_run_preset", "{'preset':'hasty','space':'Town Hall'}");

        assertThat(requests()).containsExactly("reboot", "look");
        assertThat(report.at("/steps/0/devices").findValuesAsText("result")).containsOnly("done");
        assertThat(report.at("/steps/1/devices").findValuesAsText("result")).containsOnly("not_tried");
        assertThat(report.get("next_step").asInt()).isEqualTo(2);
        assertThat(report.get("hint").asText())
                .startsWith("A step's commands have not ended in time")
                .endsWith("go on with from_step 2.");
    }

    @Test
    void a_run_may_begin_at_a_later_step() {
        JsonNode report =
                organization.answer("xyte_run_preset", "{'preset':'hasty','space':'Town Hall','from_step':2}");

        assertThat(requests()).containsExactly("set_input");
        assertThat(report.at("/steps/0/number").asInt()).isEqualTo(2);
        assertThat(organization.failure("xyte_run_preset", "{'preset':'hasty','space':'Town Hall','from_step':3}"))
                .isEqualTo("from_step must be 1 to 2.");
    }

    @Test
    void a_dry_run_shows_devices_and_waits() {
        JsonNode plan =
                organization.answer("xyte_run_preset", "{'preset':'patient','space':'Town Hall','dry_run':true}");

        assertThat(plan.at("/change/steps/0/wait_seconds").asInt()).isEqualTo(45);
        assertThat(plan.at("/change/steps/0/devices/0").asText()).contains("Projector");
        assertThat(organization.writes()).isEmpty();
    }

    @Test
    void progress_grows_over_reading_sending_and_waiting() {
        List<Double> done = new ArrayList<>();
        Progress progress = (step, total, message) -> {
            assertThat(total).isGreaterThanOrEqualTo(step);
            done.add(step);
        };
        CallContext context = new CallContext(organization.context().caller(), progress, clock);

        organization.call(
                "xyte_run_preset", Organization.arguments("{'preset':'patient','space':'Town Hall'}"), context);

        assertThat(done).hasSizeGreaterThan(5).isSorted().doesNotHaveDuplicates();
    }
}
