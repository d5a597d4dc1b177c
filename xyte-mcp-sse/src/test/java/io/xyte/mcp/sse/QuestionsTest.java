package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.RecordedRequest;
import io.xyte.mcp.core.CatalogSettings;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.core.answer.AnswerLimit;
import io.xyte.mcp.core.presets.Presets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * What people really ask, each answered over a real connection with the fewest calls that a model can do with: three
 * calls and 20,000 characters of answers at most.
 */
class QuestionsTest {
    private static final int MAX_CALLS = 3;
    private static final int MAX_CHARACTERS = 20_000;

    private final MutableClock clock = new MutableClock();
    private final TestServer server = TestServer.with()
            .time(clock)
            .catalog(XyteCatalog.create(new CatalogSettings(AnswerLimit.DEFAULT, Presets.demo(), clock::advance)))
            .start();
    private final McpHttp client = server.client();
    private final String session = client.openSession();
    private int calls;
    private int characters;

    @AfterEach
    void the_question_was_cheap(TestInfo question) {
        server.close();
        System.out.println(question.getTestMethod().orElseThrow().getName() + ": " + calls + " calls, " + characters
                + " characters");
        assertThat(calls).isBetween(1, MAX_CALLS);
        assertThat(characters).isLessThanOrEqualTo(MAX_CHARACTERS);
    }

    private JsonNode ask(String tool, String arguments) {
        JsonNode result = McpHttp.json(
                        client.postIn(session, McpHttp.call(calls + 1, tool, arguments.replace('\'', '"')))
                                .body())
                .path("result");
        String text = result.at("/content/0/text").textValue();
        assertThat(result.path("isError").booleanValue()).as(text).isFalse();
        calls++;
        characters += text.length();
        return McpHttp.json(text);
    }

    private List<RecordedRequest> writes() {
        return server.xyte().requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(field).asText())
                .toList();
    }

    @Test
    void which_devices_in_tel_aviv_went_offline_this_week_and_what_do_their_open_tickets_say() {
        JsonNode offline = ask(
                "xyte_list_incidents",
                "{'issue':'offline','space_path':'Tel Aviv','from':'7d','limit':100,"
                        + "'fields':'device_id,device_name,created_ago,status'}");
        JsonNode tickets = ask("xyte_list_tickets", "{'fields':'id,device_id,title,description'}");
        Set<String> devices = new HashSet<>(texts(offline.get("items"), "device_id"));
        assertThat(devices).hasSizeGreaterThan(10);
        assertThat(offline.has("next_cursor")).isFalse();
        assertThat(texts(tickets.get("items"), "device_id")).anyMatch(devices::contains);
    }

    @Test
    void what_is_wrong_in_room_4_12() {
        JsonNode answer = ask("xyte_diagnose", "{'target':'room 4.12'}");
        assertThat(answer.at("/subject/space_path").asText()).endsWith("Tel Aviv/Floor 4/Room 4.12");
        assertThat(texts(answer.get("problems"), "name")).contains("Room 4.12 Touch Panel");
        JsonNode problem = answer.at("/problems/0");
        assertThat(problem.get("status").asText()).isEqualTo("offline");
        assertThat(problem.get("since_ago").asText()).isNotEmpty();
        assertThat(problem.get("tried")).isNotEmpty();
        assertThat(answer.get("well_here")).isNotEmpty();
        assertThat(answer.get("open_tickets")).isNotEmpty();
        assertThat(answer.get("next")).isNotEmpty();
    }

    @Test
    void reboot_the_display_in_the_board_room_and_tell_me_when_it_is_back() {
        JsonNode displays = ask("xyte_list_devices", "{'space_path':'Board Room','name':'Display'}");
        String display = displays.at("/items/0/id").asText();
        JsonNode command =
                ask("xyte_send_command", "{'device_id':'" + display + "','command':'reboot','wait_seconds':45}");
        assertThat(command.get("status").asText()).isEqualTo("done");
        JsonNode device = ask("xyte_get_device", "{'device_id':'" + display + "'}");
        assertThat(device.get("effective_status").asText()).isEqualTo("ok");
        assertThat(writes()).hasSize(1);
    }

    @Test
    void which_firmware_versions_run_on_our_codecs_and_where() {
        JsonNode answer = ask("xyte_fleet_health", "{'group_by':'firmware','model':'codec'}");
        assertThat(texts(answer.get("groups"), "name")).isNotEmpty().allMatch(name -> name.matches("[\\d.]+"));
        assertThat(answer.get("groups")).allMatch(group -> group.get("where").size() > 0);
    }

    @Test
    void summarize_open_critical_incidents_by_site() {
        JsonNode answer = ask("xyte_fleet_health", "{'group_by':'site'}");
        int critical = StreamSupport.stream(answer.get("groups").spliterator(), false)
                .mapToInt(site -> site.path("critical").asInt())
                .sum();
        assertThat(texts(answer.get("groups"), "name")).contains("Tel Aviv", "London", "New York", "Lisbon");
        assertThat(critical)
                .isPositive()
                .isEqualTo(answer.at("/active_incidents/critical").asInt());
    }

    @Test
    void prepare_the_town_hall_room() {
        ask("xyte_list_presets", "{}");
        JsonNode plan = ask("xyte_run_preset", "{'preset':'town-hall','space':'Town Hall','dry_run':true}");
        assertThat(plan.at("/change/steps")).hasSize(5);
        assertThat(writes()).isEmpty();
        JsonNode report = ask("xyte_run_preset", "{'preset':'town-hall','space':'Town Hall'}");
        assertThat(report.get("sent").asInt()).isEqualTo(7).isEqualTo(writes().size());
        assertThat(report.get("not_sent").asInt()).isZero();
    }

    @Test
    void which_rooms_had_most_incidents_in_the_last_30_days() {
        JsonNode answer = ask("xyte_fleet_health", "{'group_by':'space','rank_by':'opened','days':30}");
        assertThat(texts(answer.get("groups"), "opened"))
                .extracting(Integer::valueOf)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .first()
                .satisfies(most -> assertThat(most).isGreaterThan(10));
    }

    @Test
    void move_all_devices_of_one_room_to_another() {
        JsonNode rooms = ask("xyte_list_spaces", "{'path':'Tel Aviv/Floor 4','type':'room','fields':'id,name'}");
        String from = rooms.at("/items/0/id").asText();
        String to = rooms.at("/items/1/id").asText();
        String arguments = "{'from_space_id':" + from + ",'to_space_id':" + to;
        JsonNode plan = ask("xyte_move_devices", arguments + ",'dry_run':true}");
        assertThat(plan.at("/target/id").asText()).isEqualTo(to);
        assertThat(writes()).isEmpty();
        JsonNode report = ask("xyte_move_devices", arguments + "}");
        assertThat(report.get("done").asInt())
                .isEqualTo(plan.at("/change/count").asInt())
                .isEqualTo(writes().size())
                .isPositive();
    }
}
