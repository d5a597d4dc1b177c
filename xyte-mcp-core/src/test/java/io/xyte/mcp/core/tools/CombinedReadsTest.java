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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tools that take several calls each. */
class CombinedReadsTest {
    private final Organization organization = new Organization();

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    void counts_of_the_fleet_are_those_of_the_lists() {
        JsonNode health = organization.answer("xyte_fleet_health", "{}");
        JsonNode active = organization.answer("xyte_list_incidents", "{'status':'active','limit':200}");
        JsonNode offline = organization.answer("xyte_list_devices", "{'status':'offline','limit':200}");
        assertThat(health.at("/devices/all").asInt()).isEqualTo(320);
        assertThat(health.at("/devices/offline")).isEqualTo(offline.get("count"));
        assertThat(health.at("/active_incidents/all")).isEqualTo(active.get("count"));
    }

    @Test
    void a_fleet_too_large_for_one_call_is_said_to_be_cut() {
        try (Organization large = new Organization(TestPresets.catalog(), 3_000)) {
            JsonNode health = large.answer("xyte_fleet_health", "{}");
            assertThat(health.get("hint").asText()).contains("Not all was read", "devices");
            assertThat(large.sandbox().requests()).hasSizeLessThanOrEqualTo(30);
        }
    }

    @Test
    void a_name_that_fits_several_spaces_is_answered_with_them() {
        assertThat(organization.failure("xyte_diagnose", "{'target':'Lobby'}"))
                .startsWith("\"Lobby\" fits 4 spaces. Ask the user which one")
                .contains("London/Floor 1/Lobby");
        assertThat(organization.failure("xyte_diagnose", "{'target':'Ballroom'}"))
                .startsWith("No such space: \"Ballroom\".");
    }

    @Test
    void a_whole_site_is_diagnosed_within_the_budget() {
        JsonNode site = organization.answer("xyte_diagnose", "{'target':'Tel Aviv'}");
        assertThat(site.get("problems").size()).isGreaterThan(10);
        assertThat(organization.sandbox().requests()).hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void a_device_comes_with_what_is_asked_for_and_no_more() {
        String device = organization
                .answer("xyte_list_devices", "{'name':'Room 4.12 Touch Panel'}")
                .at("/items/0/id")
                .asText();
        JsonNode some =
                organization.answer("xyte_get_device", "{'device_id':'" + device + "','include':'incidents,tickets'}");
        assertThat(some.get("incidents")).isNotEmpty();
        assertThat(some.get("tickets")).isNotEmpty();
        assertThat(some.has("history")).isFalse();
        assertThat(organization.failure("xyte_get_device", "{'device_id':'" + device + "','include':'weather'}"))
                .startsWith("include must be of incidents, tickets, commands, history, notes, or all");
    }

    @Test
    void what_is_still_running_when_the_time_is_up_is_said_not_to_have_ended() {
        MovingClock clock = new MovingClock(Organization.NOW);
        XyteCatalog catalog =
                XyteCatalog.create(new CatalogSettings(AnswerLimit.DEFAULT, TestPresets.ALL, clock::pass));
        try (Organization moving = new Organization(catalog, clock)) {
            String device = moving.answer("xyte_list_devices", "{'space_path':'Board Room'}")
                    .at("/items/0/id")
                    .asText();
            JsonNode command = moving.answer(
                    "xyte_send_command", "{'device_id':'" + device + "','command':'reboot','wait_seconds':9}");
            assertThat(command.get("status").asText()).isEqualTo("in_progress");
            assertThat(command.get("hint").asText()).contains("not yet ended");
            assertThat(moving.writes()).hasSize(1);
        }
    }

    @Test
    void a_look_that_fails_loses_no_command() {
        MovingClock clock = new MovingClock(Organization.NOW);
        XyteCatalog catalog =
                XyteCatalog.create(new CatalogSettings(AnswerLimit.DEFAULT, TestPresets.ALL, clock::pass));
        try (Organization moving = new Organization(catalog, clock)) {
            String device = moving.answer("xyte_list_devices", "{'space_path':'Board Room'}")
                    .at("/items/0/id")
                    .asText();
            moving.sandbox()
                    .faults()
                    .next(
                            1,
                            request -> request.path().endsWith("/commands")
                                    && request.method().equals("GET"),
                            Fault.status(500));
            JsonNode command = moving.answer(
                    "xyte_send_command", "{'device_id':'" + device + "','command':'reboot','wait_seconds':45}");
            assertThat(command.get("status").asText()).isEqualTo("done");
            assertThat(moving.writes()).hasSize(1);
        }
    }
}
