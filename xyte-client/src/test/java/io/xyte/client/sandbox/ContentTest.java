package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    private static XyteSandbox sandbox;
    private static Caller caller;

    @BeforeAll
    static void start() {
        sandbox = XyteSandbox.builder().clock(new MutableClock()).start();
        caller = Caller.organization(sandbox, XyteSandbox.DEMO_KEY);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void the_first_organization_has_320_devices_and_the_second_40() {
        Caller second = Caller.organization(sandbox, XyteSandbox.DEMO_KEY_2);

        assertThat(caller.get("/info").json().at("/statistics/devices").asInt()).isEqualTo(320);
        assertThat(second.get("/info").json().at("/statistics/devices").asInt()).isEqualTo(40);
    }

    @Test
    void most_devices_are_online_one_in_ten_is_offline_and_one_in_twenty_in_error() {
        List<JsonNode> devices = caller.all("/devices");

        assertThat(share(devices, "online")).isCloseTo(0.85, within(0.06));
        assertThat(share(devices, "offline")).isCloseTo(0.10, within(0.05));
        assertThat(share(devices, "error")).isCloseTo(0.05, within(0.03));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2, 3, -7, Long.MAX_VALUE})
    void every_seed_keeps_the_promises_at_any_time(long seed) {
        MutableClock clock = new MutableClock();
        try (XyteSandbox other = XyteSandbox.builder().clock(clock).seed(seed).start()) {
            Caller calls = Caller.organization(other, XyteSandbox.DEMO_KEY);
            clock.advance(Duration.ofDays(100));
            List<JsonNode> devices = calls.all("/devices");
            long from = clock.instant().minus(Duration.ofDays(31)).getEpochSecond();

            assertThat(devices).hasSize(320);
            assertThat(share(devices, "online")).isBetween(0.75, 0.95);
            assertThat(named(devices, "Room 4.12 Touch Panel").path("status").asText())
                    .isEqualTo("offline");
            assertThat(named(devices, "Board Room Display").path("status").asText())
                    .isEqualTo("online");
            assertThat(calls.all("/incidents?per_page=500&from=" + from)).hasSizeGreaterThan(120);
            assertThat(calls.get("/tickets").json()).hasSizeGreaterThanOrEqualTo(25);
        }
    }

    private static JsonNode named(List<JsonNode> devices, String name) {
        return devices.stream()
                .filter(device -> device.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double share(List<JsonNode> devices, String status) {
        return (double) count(devices, "/status", status) / devices.size();
    }

    private static long count(List<JsonNode> rows, String pointer, String value) {
        return rows.stream()
                .filter(row -> row.at(pointer).asText().equals(value))
                .count();
    }

    @Test
    void something_is_wrong_in_room_4_12() {
        JsonNode room = caller.get("/spaces?name=Room+4.12").json().at("/items/0");
        String roomId = room.path("id").asText();
        List<JsonNode> offline = caller.all("/devices?space_id=" + roomId).stream()
                .filter(device -> device.path("status").asText().equals("offline"))
                .toList();
        String deviceId = offline.get(0).path("id").asText();

        assertThat(room.path("full_path").asText()).isEqualTo("Northwind Demo/Tel Aviv/Floor 4/Room 4.12");
        assertThat(caller.all("/incidents?from=0&status=active&issue=offline&space_id=" + roomId))
                .anyMatch(incident -> incident.path("device_id").asText().equals(deviceId));
        assertThat(caller.get("/tickets").json())
                .anyMatch(ticket -> ticket.path("device_id").asText().equals(deviceId));
    }

    @Test
    void the_board_room_has_a_display_that_works_and_there_is_a_town_hall() {
        JsonNode room = caller.get("/spaces?name=Board+Room").json().at("/items/0");
        List<JsonNode> devices =
                caller.all("/devices?space_id=" + room.path("id").asText());

        assertThat(devices)
                .anyMatch(device -> device.path("name").asText().equals("Board Room Display")
                        && device.path("status").asText().equals("online"));
        assertThat(caller.all("/spaces?name=Town+Hall")).hasSize(1);
    }

    @Test
    void there_are_incidents_of_all_kinds_and_most_of_them_are_closed() {
        long from = MutableClock.START.minus(Duration.ofDays(31)).getEpochSecond();
        List<JsonNode> incidents = caller.all("/incidents?per_page=500&from=" + from);

        assertThat(incidents).hasSizeGreaterThan(120);
        assertThat(count(incidents, "/status", "active")).isBetween(20L, 100L);
        assertThat(incidents)
                .extracting(incident -> incident.path("issue").asText().replaceAll("_.*", ""))
                .contains("offline", "rule", "user", "camera");
    }

    @Test
    void an_active_offline_incident_belongs_to_a_device_that_is_offline() {
        List<String> offline = caller.all("/devices").stream()
                .filter(device -> device.path("status").asText().equals("offline"))
                .map(device -> device.path("id").asText())
                .toList();

        assertThat(caller.all("/incidents?from=0&status=active&issue=offline"))
                .isNotEmpty()
                .allMatch(
                        incident -> offline.contains(incident.path("device_id").asText()));
    }

    @Test
    void tickets_hold_text_that_nobody_should_trust() {
        JsonNode tickets = caller.get("/tickets").json();
        String all = StreamSupport.stream(tickets.spliterator(), false)
                .map(ticket -> ticket.path("title").asText()
                        + ticket.path("description").asText())
                .collect(Collectors.joining());

        assertThat(tickets).hasSizeGreaterThanOrEqualTo(25);
        assertThat(all).contains("\u001b[", "\u200b", "\u202e", "Ignore previous instructions");
        assertThat(all.length()).isGreaterThan(8000);
    }

    @Test
    void histories_go_back_31_days_and_agree_with_the_status_of_now() {
        JsonNode device = caller.get("/devices?per_page=1").json().at("/items/0");
        long from = MutableClock.START.minus(Duration.ofDays(31)).getEpochSecond();
        List<JsonNode> rows = caller.all("/devices/histories?per_page=1000&from=" + from + "&device_id="
                + device.path("id").asText());

        assertThat(rows).hasSizeGreaterThanOrEqualTo(31);
        assertThat(rows.get(0).at("/state/status")).isEqualTo(device.path("status"));
        assertThat(Instant.parse(rows.get(rows.size() - 1).path("created_at").asText()))
                .isBetween(
                        Instant.ofEpochSecond(from), Instant.ofEpochSecond(from).plus(Duration.ofDays(1)));
    }
}
