package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.Caller.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest extends SandboxTest {

    private final String device = steadyDevice();

    private String send(String path, String body) {
        Reply reply = caller.post(path + "/commands", body);
        assertThat(reply.status()).isEqualTo(200);
        return id(reply.json());
    }

    private JsonNode command(String path, String id) {
        return caller.all(path + "/commands").stream()
                .filter(command -> id(command).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String status(String path, String id) {
        return command(path, id).path("status").asText();
    }

    @Test
    void a_reboot_is_pending_then_in_progress_then_done() {
        String id = send(device, "{\"command\":\"reboot\"}");
        List<String> seen = new ArrayList<>();
        for (int second = 0; second <= 25; second += 5) {
            seen.add(status(device, id));
            clock.advance(Duration.ofSeconds(5));
        }

        assertThat(seen).containsExactly("pending", "in_progress", "in_progress", "in_progress", "in_progress", "done");
    }

    @Test
    void a_reboot_takes_the_device_offline_and_back() {
        Instant before =
                Instant.parse(caller.get(device).json().path("last_seen_at").asText());
        send(device, "{\"command\":\"reboot\"}");
        clock.advance(Duration.ofSeconds(10));
        JsonNode during = caller.get(device).json();
        clock.advance(Duration.ofSeconds(20));
        JsonNode after = caller.get(device).json();

        assertThat(during.path("status").asText()).isEqualTo("offline");
        assertThat(after.path("status").asText()).isEqualTo("online");
        assertThat(Instant.parse(after.path("last_seen_at").asText())).isAfter(before);
    }

    @Test
    void a_reboot_is_in_the_history() {
        send(device, "{\"command\":\"reboot\"}");
        clock.advance(Duration.ofMinutes(1));
        List<JsonNode> rows = caller.all("/devices/histories?device_id=" + device.substring("/devices/".length()));

        assertThat(rows.get(0).at("/state/status").asText()).isEqualTo("online");
        assertThat(rows.get(1).at("/state/status").asText()).isEqualTo("offline");
    }

    @Test
    void an_offline_device_leaves_its_commands_pending() {
        String id = send(downDevice(), "{\"command\":\"reboot\"}");
        clock.advance(Duration.ofDays(1));

        assertThat(status(downDevice(), id)).isEqualTo("pending");
    }

    @Test
    void commands_of_a_device_run_one_after_the_other() {
        String first = send(device, "{\"command\":\"reboot\"}");
        String next = send(device, "{\"command\":\"dump\"}");
        clock.advance(Duration.ofSeconds(20));

        assertThat(status(device, first)).isEqualTo("in_progress");
        assertThat(status(device, next)).isEqualTo("pending");
    }

    @Test
    void a_pending_command_can_be_cancelled_and_the_next_moves_up() {
        String first = send(device, "{\"command\":\"reboot\"}");
        String next = send(device, "{\"command\":\"dump\"}");

        assertThat(caller.delete(device + "/commands/" + first).status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(3));
        assertThat(status(device, first)).isEqualTo("aborted");
        assertThat(status(device, next)).isEqualTo("in_progress");
        assertThat(caller.get(device).json().path("status").asText()).isEqualTo("online");
    }

    @Test
    void a_command_that_has_begun_cannot_be_cancelled() {
        String id = send(device, "{\"command\":\"reboot\"}");
        clock.advance(Duration.ofSeconds(6));

        assertThat(caller.delete(device + "/commands/" + id).status()).isEqualTo(422);
        assertThat(caller.delete(device + "/commands/" + UNKNOWN_ID).status()).isEqualTo(404);
    }

    @Test
    void some_commands_fail_with_a_message() {
        String ordinary = "/devices/" + id(device("Tel Aviv Lobby Display"));
        for (int count = 0; count < 60; count++) {
            send(ordinary, "{\"command\":\"dump\"}");
        }
        clock.advance(Duration.ofDays(30));
        List<JsonNode> failed = caller.all(ordinary + "/commands?status=failed");

        assertThat(failed).hasSizeBetween(1, 20);
        assertThat(failed.get(0).path("message").asText()).isNotEmpty();
    }

    @Test
    void a_setting_becomes_part_of_the_state() {
        send(device, "{\"command\":\"set_input\",\"extra_params\":{\"input\":\"dp\"}}");
        clock.advance(Duration.ofMinutes(1));

        assertThat(caller.get(device).json().at("/state/input").asText()).isEqualTo("dp");
    }

    @Test
    void an_update_installs_the_version_that_was_asked_for() {
        send(device, "{\"friendly_name\":\"Update firmware\",\"extra_params\":{\"version\":\"4.1.7\"}}");
        clock.advance(Duration.ofMinutes(5));

        assertThat(caller.get(device).json().at("/firmware/version").asText()).isEqualTo("4.1.7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"name\":\"reboot\"}",
                "{\"command\":\"self_destruct\"}",
                "{\"command\":\"set_mute\",\"extra_params\":{\"mute\":\"on\"}}"
            })
    void a_command_that_the_model_does_not_have_is_refused(String body) {
        Reply reply = caller.post(device + "/commands", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.error()).isEqualTo("Either a valid command or friendly_name is required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"command\":\"set_input\"}",
                "{\"command\":\"set_input\",\"extra_params\":{\"input\":\"scart\"}}",
                "{\"command\":\"set_input\",\"extra_params\":\"dp\"}",
                "{\"command\":7}"
            })
    void a_parameter_that_is_missing_or_wrong_is_refused(String body) {
        assertThat(caller.post(device + "/commands", body).status()).isEqualTo(422);
        assertThat(caller.get(device + "/commands?status=pending").json().path("items"))
                .isEmpty();
    }

    @Test
    void a_status_that_does_not_exist_is_refused() {
        assertThat(caller.get(device + "/commands?status=queued").status()).isEqualTo(422);
    }
}
