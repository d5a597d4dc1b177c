package io.xyte.mcp.core.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.Fault;
import io.xyte.mcp.core.CatalogSettings;
import io.xyte.mcp.core.MovingClock;
import io.xyte.mcp.core.Organization;
import io.xyte.mcp.core.TestPresets;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.core.answer.AnswerLimit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writes with several targets, when some of them fail. */
class SeveralTargetsTest {
    private final MovingClock clock = new MovingClock(Organization.NOW);
    private final Organization organization = new Organization(
            XyteCatalog.create(new CatalogSettings(AnswerLimit.DEFAULT, TestPresets.ALL, clock::pass)), clock);

    @AfterEach
    void close() {
        organization.close();
    }

    private JsonNode move(int devices) {
        JsonNode rows = organization
                .answer("xyte_list_devices", "{'space_path':'Tel Aviv','limit':" + devices + ",'fields':'id'}")
                .get("items");
        String ids = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> "'" + row.get("id").asText() + "'")
                .collect(Collectors.joining(","));
        String room = organization
                .answer("xyte_list_spaces", "{'name':'Town Hall'}")
                .at("/items/0/id")
                .asText();
        return organization.answer("xyte_move_devices", "{'device_ids':[" + ids + "],'to_space_id':" + room + "}");
    }

    private static List<String> results(JsonNode report) {
        return report.get("outcomes").findValuesAsText("result");
    }

    private void second(Fault fault) {
        AtomicInteger writes = new AtomicInteger();
        organization
                .sandbox()
                .faults()
                .next(1, request -> request.method().equals("POST") && writes.incrementAndGet() == 2, fault);
    }

    @Test
    void after_a_refused_one_the_rest_goes_on() {
        second(Fault.status(403));
        assertThat(results(move(4))).containsExactly("done", "refused", "done", "done");
        assertThat(organization.writes()).hasSize(4);
    }

    @Test
    void after_an_unclear_one_nothing_more_is_sent() {
        second(Fault.cutLine());
        JsonNode report = move(4);
        assertThat(results(report)).containsExactly("done", "unclear", "not_tried", "not_tried");
        assertThat(report.get("hint").asText()).startsWith("Read what is unclear before you repeat anything.");
        assertThat(organization.writes()).hasSize(2);
    }

    @Test
    void more_than_fifty_are_refused_before_anything_is_sent() {
        String ids = IntStream.range(0, 51)
                .mapToObj(number -> "'0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b%02d'".formatted(number))
                .collect(Collectors.joining(","));
        String room = organization
                .answer("xyte_list_spaces", "{'name':'Town Hall'}")
                .at("/items/0/id")
                .asText();
        assertThat(organization.failure("xyte_move_devices", "{'device_ids':[" + ids + "],'to_space_id':" + room + "}"))
                .isEqualTo("device_ids must have 1 to 50 ids, had 51.");
        assertThat(organization.writes()).isEmpty();
    }

    @Test
    void a_preset_stops_at_the_first_unclear_command() {
        second(Fault.cutLine());
        JsonNode report = organization.answer("xyte_run_preset", "{'preset':'town-hall','space':'Town Hall'}");
        assertThat(report.get("sent").asInt()).isEqualTo(1);
        assertThat(report.get("steps").findValuesAsText("result"))
                .startsWith("done", "unclear", "not_tried")
                .doesNotContain("refused")
                .hasSize(7);
        assertThat(organization.writes()).hasSize(2);
    }

    @Test
    void a_preset_goes_on_after_an_unclear_command_when_told() {
        second(Fault.cutLine());
        JsonNode report = organization.answer(
                "xyte_run_preset", "{'preset':'town-hall','space':'Town Hall','continue_after_unclear':true}");
        assertThat(report.get("sent").asInt()).isEqualTo(6);
        assertThat(report.get("hint").asText()).startsWith("Do not run the preset again blindly");
        assertThat(organization.writes()).hasSize(7);
    }

    @Test
    void an_unknown_preset_is_answered_with_the_known_ones() {
        assertThat(organization.failure("xyte_run_preset", "{'preset':'party','space':'Town Hall'}"))
                .isEqualTo("preset must be one of town-hall, shutdown-room, wake-display, was \"party\".");
    }
}
