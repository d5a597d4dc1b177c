package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.Caller.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoriesTest extends SandboxTest {

    private static final long NOW = MutableClock.START.getEpochSecond();

    @Test
    void a_window_of_31_days_is_the_largest() {
        long from = NOW - Duration.ofDays(31).toSeconds();

        assertThat(caller.get("/devices/histories?from=" + from + "&to=" + NOW).status())
                .isEqualTo(200);
        Reply over = caller.get("/devices/histories?from=" + (from - 1) + "&to=" + NOW);
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.error()).isEqualTo("Time range must not exceed 31 days");
    }

    @Test
    void without_bounds_it_is_the_last_week() {
        List<JsonNode> rows = caller.all("/devices/histories?per_page=1000");

        assertThat(rows.get(rows.size() - 1).path("created_at").asText()).startsWith("2026-06-11");
    }

    @Test
    void rows_are_newest_first_and_never_from_the_future() {
        List<JsonNode> rows = caller.all("/devices/histories?per_page=1000&to=" + (NOW + 86_400));

        assertThat(rows)
                .extracting(row -> row.path("created_at").asText())
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(rows.get(0).path("created_at").asText()).isLessThanOrEqualTo("2026-06-18T09:41:07.000Z");
    }

    @Test
    void the_status_filter_looks_at_the_device_of_now_and_not_at_the_row() {
        List<JsonNode> rows = caller.all("/devices/histories?per_page=1000&status=offline");
        List<String> offline = caller.all("/devices").stream()
                .filter(device -> device.path("status").asText().equals("offline"))
                .map(SandboxTest::id)
                .toList();

        assertThat(rows).extracting(row -> row.path("device_id").asText()).isSubsetOf(offline);
        assertThat(rows).anyMatch(row -> row.at("/state/status").asText().equals("online"));
    }

    @Test
    void rows_can_be_asked_for_by_space_and_by_part_of_the_name() {
        long room = spaceId("Room 4.12");

        assertThat(caller.all("/devices/histories?space_id=" + room))
                .isNotEmpty()
                .allMatch(row -> row.path("space_id").asLong() == room);
        assertThat(caller.all("/devices/histories?name=board%20room"))
                .isNotEmpty()
                .allMatch(row -> row.path("name").asText().startsWith("Board Room"));
    }

    @Test
    void a_device_has_no_history_before_it_was_claimed() {
        caller.post(
                "/devices/claim",
                "{\"space_id\":" + spaceId("Town Hall") + ",\"cloud_id\":\"SPARE-CLOUD-0001\",\"name\":\"Fresh\"}");
        clock.advance(Duration.ofDays(2));

        assertThat(caller.all("/devices/histories?name=Fresh"))
                .hasSizeBetween(1, 10)
                .allMatch(row -> row.path("created_at").asText().compareTo("2026-06-18T09:41:07") >= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=sleeping", "device_id=7", "from=10&to=5", "from=soon", "space_id=x"})
    void a_filter_that_cannot_be_is_refused(String query) {
        assertThat(caller.get("/devices/histories?" + query).status()).isEqualTo(422);
    }
}
