package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PartnerTest extends SandboxTest {

    private JsonNode devices(String query) {
        return partner.get("/devices" + query).json().path("data");
    }

    @Test
    void the_partner_sees_its_devices_in_all_organizations_without_name_and_space() {
        assertThat(devices(""))
                .extracting(device -> device.path("claimed").asText())
                .contains("Northwind Demo", "Contoso Lab");
        assertThat(devices("").get(0).has("name")).isFalse();
        assertThat(devices("").get(0).has("space")).isFalse();
        assertThat(devices("").size()).isLessThan(140);
    }

    @Test
    void devices_are_found_by_model_serial_number_and_mac() {
        JsonNode device = devices("").get(3);
        String model = device.at("/model/id").asText();

        assertThat(devices("?sn=" + device.path("sn").asText())).containsExactly(device);
        assertThat(devices("?mac=" + device.path("mac").asText())).containsExactly(device);
        assertThat(devices("?model_id=" + model))
                .isNotEmpty()
                .allMatch(one -> one.at("/model/id").asText().equals(model));
    }

    @Test
    void a_single_device_is_a_list_of_one_until_it_is_deleted() {
        JsonNode device = devices("").get(0);
        String path = "/devices/" + id(device);

        assertThat(partner.get(path).json().path("data")).containsExactly(device);
        assertThat(partner.delete(path).json().path("success").asBoolean()).isTrue();
        assertThat(partner.get(path).status()).isEqualTo(404);
        assertThat(caller.get(path).status()).isEqualTo(404);
    }

    @Test
    void a_device_of_another_vendor_is_not_found() {
        String panel = "/devices/" + id(device("Room 4.12 Touch Panel"));

        assertThat(partner.get(panel).status()).isEqualTo(404);
        assertThat(partner.get(panel + "/telemetries").status()).isEqualTo(404);
    }

    @Test
    void telemetry_is_a_bare_array_of_the_last_day() {
        JsonNode rows = partner.get(steadyDevice() + "/telemetries").json();

        assertThat(rows).hasSize(48);
        assertThat(rows.get(0).path("created_at").asText()).isEqualTo("2026-06-18T09:41:00Z");
        assertThat(rows.get(0).at("/telemetries/temperature").isNumber()).isTrue();
    }

    @Test
    void a_configuration_counts_its_versions() {
        String path = steadyDevice();
        assertThat(partner.get(path + "/config").json().path("version").asInt()).isZero();
        caller.with("PATCH", path, "{\"configuration\":{\"volume\":1}}");
        caller.with("PATCH", path, "{\"configuration\":{\"mute\":true}}");

        assertThat(partner.get(path + "/config").text())
                .isEqualTo("{\"version\":2,\"last_updated\":\"2026-06-18T09:41:07Z\",\"config\":{\"mute\":true}}");
    }

    @Test
    void commands_can_be_read_but_not_sent() {
        String path = steadyDevice() + "/commands";
        String id = id(caller.post(path, "{\"command\":\"dump\"}").json());
        JsonNode command = partner.get(path + "?status=pending").json().at("/data/0");

        assertThat(id(command)).isEqualTo(id);
        assertThat(command.has("parameters")).isTrue();
        assertThat(partner.post(path, "{\"command\":\"dump\"}").status()).isEqualTo(404);
    }

    @Test
    void histories_have_iso_bounds_and_start_with_the_month() {
        JsonNode month = partner.get(steadyDevice() + "/history").json();
        JsonNode day = partner.get(steadyDevice() + "/history?from=2026-06-10T00:00:00Z&to=2026-06-11T00:00:00")
                .json();

        assertThat(month.at("/page_info/total_count").asInt()).isBetween(17, 30);
        assertThat(day.path("data")).hasSize(1);
        assertThat(partner.get("/devices/histories?from=1781740800").status()).isEqualTo(422);
        assertThat(partner.get("/devices/histories?status=offline").json().path("data"))
                .isNotEmpty()
                .allMatch(row -> row.at("/state/status").asText().equals("offline"));
    }

    @Test
    void tickets_of_its_devices_reach_the_partner_who_answers_in_them() {
        JsonNode ticket = partner.get("/tickets").json().get(0);
        String path = "/tickets/" + id(ticket);
        JsonNode after = partner.post(path + "/message", "{\"message\":\"Please send a photo\"}")
                .json();
        JsonNode last = after.path("comments").get(after.path("comments").size() - 1);

        assertThat(last.path("owner_type").asText()).isEqualTo("partner");
        assertThat(partner.with("PUT", path, "{\"title\":\"Solved\"}")
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("Solved");
        assertThat(partner.post(path + "/resolved").json().path("status").asText())
                .isEqualTo("resolved");
        assertThat(partner.post(path + "/resolved").status()).isEqualTo(403);
    }

    @Test
    void a_ticket_that_does_not_exist_is_answered_like_a_wrong_key() {
        assertThat(partner.get("/tickets/" + UNKNOWN_ID).status()).isEqualTo(401);
    }

    @Test
    void a_new_organization_is_empty_and_its_key_works() {
        Reply made =
                partner.post("/organizations", "{\"name\":\"Fresh\",\"admin_contact_email\":\"it@fresh.example\"}");
        Caller fresh = Caller.organization(sandbox, made.json().path("api_key").asText());

        assertThat(fresh.get("/info").json().path("name").asText()).isEqualTo("Fresh");
        assertThat(fresh.get("/info").json().at("/statistics/devices").asInt()).isZero();
        assertThat(fresh.all("/spaces")).hasSize(2);
        assertThat(partner.post("/organizations", "{}").status()).isEqualTo(422);
    }

    @Test
    void what_the_partner_reads_is_as_of_now() {
        caller.post(steadyDevice() + "/commands", "{\"command\":\"reboot\"}");
        clock.advance(Duration.ofSeconds(10));

        assertThat(partner.get(steadyDevice()).json().at("/data/0/status").asText())
                .isEqualTo("offline");
    }
}
