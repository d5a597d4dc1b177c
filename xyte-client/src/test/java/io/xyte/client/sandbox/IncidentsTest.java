package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentsTest extends SandboxTest {

    @ParameterizedTest
    @CsvSource({
        "status, active, /status",
        "status, closed, /status",
        "priority, critical, /priority",
        "issue, offline, /issue",
        "issue, user, /issue",
        "partner_name, Kontour, /partner_name",
        "device_model, Touch 10, /device_model"
    })
    void each_filter_leaves_only_what_it_names(String filter, String value, String pointer) {
        String query = "/incidents?from=0&" + filter + "=" + value.replace(" ", "%20");

        assertThat(caller.all(query))
                .isNotEmpty()
                .allMatch(incident -> incident.at(pointer).asText().equals(value));
    }

    @Test
    void title_and_description_match_in_part() {
        assertThat(caller.all("/incidents?from=0&title=is%20OFF"))
                .isNotEmpty()
                .allMatch(incident -> incident.path("issue").asText().equals("offline"));
        assertThat(caller.all("/incidents?from=0&description=no%20such%20thing"))
                .isEmpty();
    }

    @Test
    void the_time_that_counts_is_the_opening() {
        long to = MutableClock.START.minus(Duration.ofDays(10)).getEpochSecond();
        long from = to - Duration.ofDays(5).toSeconds();

        assertThat(caller.all("/incidents?from=" + from + "&to=" + to))
                .isNotEmpty()
                .allMatch(incident -> {
                    String createdAt = incident.path("created_at").asText();
                    return createdAt.compareTo("2026-06-03") > 0 && createdAt.compareTo("2026-06-09") < 0;
                });
    }

    @Test
    void closing_an_incident_closes_it_once_and_keeps_it_readable() {
        JsonNode incident = caller.get("/incidents?from=0&status=active").json().at("/items/0");
        String path = "/incidents/" + id(incident);

        assertThat(caller.delete(path).status()).isEqualTo(200);
        assertThat(caller.all("/incidents?from=0&status=closed"))
                .anyMatch(closed -> id(closed).equals(id(incident))
                        && closed.path("closed_at").asText().equals("2026-06-18T09:41:07.000Z"));
        assertThat(caller.delete(path).status()).isEqualTo(422);
        assertThat(caller.delete("/incidents/" + UNKNOWN_ID).status()).isEqualTo(404);
    }

    @Test
    void a_device_with_suspended_incidents_opens_none() {
        int before = caller.all("/incidents?from=0&per_page=500").size();
        for (JsonNode device : caller.all("/devices")) {
            assertThat(caller.post("/devices/" + id(device) + "/suspend_incidents")
                            .status())
                    .isEqualTo(200);
        }
        clock.advance(Duration.ofDays(30));

        assertThat(caller.all("/incidents?from=0&per_page=500")).hasSize(before);
    }

    @Test
    void a_device_that_resumes_incidents_opens_them_again() {
        int before = caller.all("/incidents?from=0&per_page=500").size();
        for (JsonNode device : caller.all("/devices")) {
            caller.post("/devices/" + id(device) + "/suspend_incidents");
            caller.post("/devices/" + id(device) + "/resume_incidents");
        }
        clock.advance(Duration.ofDays(30));

        assertThat(caller.all("/incidents?from=0&per_page=500")).hasSizeGreaterThan(before + 20);
    }

    @Test
    void incidents_open_and_close_as_time_passes() {
        List<String> active = active();
        clock.advance(Duration.ofDays(12));

        assertThat(active()).isNotEmpty().isNotEqualTo(active);
        assertThat(caller.all("/incidents?from=0&status=closed&per_page=500"))
                .extracting(SandboxTest::id)
                .containsAnyElementsOf(active);
    }

    private List<String> active() {
        return caller.all("/incidents?from=0&status=active").stream()
                .map(SandboxTest::id)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=open",
                "priority=urgent",
                "from=yesterday",
                "from=2026-06-01T00:00:00Z",
                "from=-1",
                "from=99999999999999",
                "space_id=lobby"
            })
    void a_filter_that_cannot_be_is_refused(String query) {
        assertThat(caller.get("/incidents?" + query).status()).isEqualTo(422);
    }
}
