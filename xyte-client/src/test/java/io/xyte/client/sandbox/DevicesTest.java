package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.Caller.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesTest extends SandboxTest {

    private static String spare(long spaceId) {
        return "{\"name\":\"New one\",\"space_id\":" + spaceId
                + ",\"mac\":\"02-00-00-00-00-01\",\"sn\":\"SPARE-0001\"}";
    }

    @Test
    void a_claimed_device_is_never_seen_at_first_and_then_online() {
        long lobby = spaceId("Town Hall");
        Reply reply = caller.post("/devices/claim", spare(lobby));
        String path = "/devices/" + id(reply.json());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("effective_status").asText()).isEqualTo("never_seen");
        assertThat(reply.json().path("last_seen_at").isNull()).isTrue();
        assertThat(reply.json().at("/space/id").asLong()).isEqualTo(lobby);
        clock.advance(Duration.ofMinutes(1));
        assertThat(caller.get(path).json().path("effective_status").asText()).isEqualTo("ok");
    }

    @Test
    void a_device_is_claimed_by_cloud_id_too() {
        Reply reply = caller.post(
                "/devices/claim",
                "{\"space_id\":" + spaceId("Town Hall") + ",\"cloud_id\":\"SPARE-CLOUD-0007\",\"mac\":null}");

        assertThat(reply.json().path("cloud_id").asText()).isEqualTo("SPARE-CLOUD-0007");
    }

    @Test
    void a_device_is_claimed_once_over_all_organizations_until_it_is_deleted() {
        JsonNode device =
                caller.post("/devices/claim", spare(spaceId("Town Hall"))).json();
        String theirs = spare(second.get("/spaces").json().at("/items/0/id").asLong());

        Reply refused = second.post("/devices/claim", theirs);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error()).isEqualTo("Device is already claimed");
        assertThat(caller.delete("/devices/" + id(device))
                        .json()
                        .path("success")
                        .asBoolean())
                .isTrue();
        assertThat(caller.get("/devices/" + id(device)).status()).isEqualTo(404);
        assertThat(second.post("/devices/claim", theirs).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"space_id\":41001}",
                "{\"space_id\":\"41001\",\"mac\":\"02:00:00:00:00:01\",\"sn\":\"SPARE-0001\"}",
                "{\"space_id\":1,\"mac\":\"02:00:00:00:00:01\",\"sn\":\"SPARE-0001\"}",
                "{\"space_id\":41001,\"mac\":\"two\",\"sn\":\"SPARE-0001\"}",
                "{\"space_id\":41001,\"mac\":\"02:00:00:00:00:01\",\"sn\":\"SPARE-0002\"}",
                "{\"space_id\":41001,\"cloud_id\":\"nobody\"}"
            })
    void a_claim_that_cannot_be_is_refused(String body) {
        assertThat(caller.post("/devices/claim", body).status()).isEqualTo(422);
        assertThat(caller.all("/devices")).hasSize(100);
    }

    @Test
    void an_update_changes_what_it_names() {
        String path = steadyDevice();
        JsonNode before = caller.get(path).json();
        JsonNode after = caller.with("PATCH", path, "{\"name\":\"Left\",\"configuration\":{\"volume\":35}}")
                .json();

        assertThat(after.path("name").asText()).isEqualTo("Left");
        assertThat(after.path("sn")).isEqualTo(before.path("sn"));
        assertThat(partner.get(path + "/config").json().at("/config/volume").asInt())
                .isEqualTo(35);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\" \"}",
                "{\"name\":7}",
                "{\"configuration\":\"loud\"}",
                "{\"custom_parameters\":{\"Port\":\"1\"}}",
                "{\"mac\":\"no\"}",
                "{\"name\":\"ok\",\"skip_connectivity_check\":\"yes\"}"
            })
    void an_update_that_cannot_be_changes_nothing(String body) {
        String path = steadyDevice();
        String before = caller.get(path).text();

        assertThat(caller.with("PATCH", path, body).status()).isEqualTo(422);
        assertThat(caller.get(path).text()).isEqualTo(before);
    }

    @Test
    void the_custom_parameters_of_a_device_behind_an_edge_are_replaced_and_passwords_masked() {
        String path = "/devices/" + id(device("London Server Room PDU"));
        JsonNode before = caller.get(path).json().path("custom_parameters");
        JsonNode after = caller.with("PATCH", path, "{\"custom_parameters\":{\"SNMP community\":\"private\"}}")
                .json()
                .path("custom_parameters");

        assertThat(before.path("Password").asText()).isEqualTo("*****");
        assertThat(after.path("Password").asText()).isEmpty();
        assertThat(after.path("Port").isNull()).isTrue();
        assertThat(after.path("SNMP community").asText()).isEqualTo("private");
        assertThat(caller.get(steadyDevice()).json().has("custom_parameters")).isFalse();
    }

    @Test
    void a_move_is_answered_without_a_body_and_seen_in_the_space() {
        long hall = spaceId("Town Hall");
        String path = steadyDevice();
        Reply reply = caller.post(path + "/move", "{\"space_id\":" + hall + "}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEmpty();
        assertThat(caller.all("/devices?space_id=" + hall)).anyMatch(row -> path.endsWith(id(row)));
        assertThat(caller.get(path).json().at("/space/full_path").asText()).endsWith("/Town Hall");
    }

    @Test
    void a_space_filter_does_not_include_the_spaces_below() {
        assertThat(caller.all("/devices?space_id=" + spaceId("Tel Aviv"))).isEmpty();
    }

    @Test
    void a_merged_group_is_as_bad_as_its_worst_member() {
        String primary = steadyDevice();
        String shadow = id(device("Room 4.12 Touch Panel"));
        Reply merged = caller.post(primary + "/merge", "{\"with_device_ids\":[\"" + shadow + "\"]}");
        JsonNode during = caller.get(primary).json();
        Reply split = caller.post(primary + "/split", "{\"shadow_device_id\":\"" + shadow + "\"}");

        assertThat(merged.json().path("success").asBoolean()).isTrue();
        assertThat(during.path("effective_status").asText()).isEqualTo("ok");
        assertThat(during.path("merged_effective_status").asText()).isEqualTo("offline");
        assertThat(split.status()).isEqualTo(200);
        assertThat(caller.get(primary).json().path("merged_effective_status").asText())
                .isEqualTo("ok");
    }

    @Test
    void a_group_has_four_members_at_most() {
        List<String> ids = caller.all("/devices").stream()
                .map(row -> '"' + id(row) + '"')
                .limit(4)
                .toList();
        Reply reply = caller.post(steadyDevice() + "/merge", "{\"with_device_ids\":" + ids + "}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.error()).isEqualTo("merge group would exceed max size 4");
    }

    @Test
    void merging_and_splitting_check_their_devices() {
        String path = steadyDevice();
        String itself = path.substring("/devices/".length());

        assertThat(caller.post(path + "/merge", "{\"with_device_ids\":[]}").status())
                .isEqualTo(400);
        assertThat(caller.post(path + "/merge", "{}").error()).isEqualTo("with_device_ids is required");
        assertThat(caller.post(path + "/merge", "{\"with_device_ids\":[\"" + UNKNOWN_ID + "\"]}")
                        .status())
                .isEqualTo(404);
        assertThat(caller.post(path + "/merge", "{\"with_device_ids\":[\"" + itself + "\"]}")
                        .status())
                .isEqualTo(422);
        assertThat(caller.post(path + "/split", "{\"shadow_device_id\":\"" + itself + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(caller.post(path + "/split", "{}").status()).isEqualTo(422);
    }
}
