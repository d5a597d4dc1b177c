package io.xyte.mcp.core.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.Organization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadToolsTest {
    private final Organization organization = new Organization();

    @AfterEach
    void close() {
        organization.close();
    }

    private JsonNode rows(String tool, String arguments) {
        return organization.answer(tool, arguments).get("items");
    }

    @Test
    void a_device_with_custom_parameters_shows_their_names_and_no_values() {
        JsonNode pdu = rows("xyte_list_devices", "{'model':'PDU','limit':1}").get(0);
        JsonNode device = organization.answer(
                "xyte_get_device", "{'device_id':'" + pdu.get("id").asText() + "'}");
        assertThat(device.get("custom_parameters")).isNotEmpty().allMatch(JsonNode::isTextual);
        assertThat(device.get("state").get("status").asText()).isNotEmpty();
    }

    @Test
    void incidents_are_filtered_by_what_the_api_knows_and_what_it_does_not() {
        JsonNode active = rows("xyte_list_incidents", "{'status':'active','limit':200}");
        assertThat(active)
                .hasSize(51)
                .allMatch(row -> row.get("status").asText().equals("active"));
        JsonNode one = active.get(0);
        assertThat(rows(
                        "xyte_list_incidents",
                        "{'incident_id':'" + one.get("id").asText() + "'}"))
                .containsExactly(one);
        assertThat(rows(
                        "xyte_list_incidents",
                        "{'device_id':'" + one.get("device_id").asText() + "'}"))
                .contains(one)
                .allMatch(row -> row.get("device_id").equals(one.get("device_id")));
        assertThat(rows("xyte_list_incidents", "{'space_path':'room 4.12'}"))
                .isNotEmpty()
                .allMatch(row -> row.get("space_path").asText().endsWith("Room 4.12"));
    }

    @Test
    void incidents_are_asked_for_with_both_ends_of_the_period() {
        rows("xyte_list_incidents", "{'from':'1d','priority':'high'}");
        assertThat(organization.sandbox().requests())
                .singleElement()
                .satisfies(request -> assertThat(request.query())
                        .contains(
                                "from=" + Organization.NOW.minusSeconds(86_400).getEpochSecond())
                        .contains("to=" + Organization.NOW.getEpochSecond())
                        .contains("priority=high"));
    }

    @Test
    void history_is_filtered_by_the_recorded_status() {
        String device = rows("xyte_list_devices", "{'status':'offline','limit':1}")
                .get(0)
                .get("id")
                .asText();
        assertThat(rows("xyte_list_device_history", "{'device_id':'" + device + "','status':'Offline'}"))
                .isNotEmpty()
                .allMatch(row -> row.get("status").asText().equals("offline"))
                .allMatch(row -> row.get("device_id").asText().equals(device));
    }

    @Test
    void a_period_that_the_api_does_not_take_is_refused_before_it_is_asked() {
        for (String period :
                new String[] {"'from':'40d'", "'from':'1d','to':'2d'", "'from':'2020-01-01','to':'2020-03-01'"}) {
            assertThat(organization.failure("xyte_list_device_history", "{" + period + "}"))
                    .isEqualTo("from must be before to, by at most 31 days.");
        }
        assertThat(organization.sandbox().requests()).isEmpty();
    }

    @Test
    void tickets_are_found_by_device_and_text() {
        JsonNode ticket = rows("xyte_list_tickets", "{'text':'FLICKERS'}").get(0);
        assertThat(ticket.get("title").asText()).contains("flickers");
        assertThat(rows(
                        "xyte_list_tickets",
                        "{'device_id':'" + ticket.get("device_id").asText() + "'}"))
                .contains(ticket);
    }

    @Test
    void the_tree_of_spaces_can_be_walked() {
        JsonNode site = rows("xyte_list_spaces", "{'name':'Tel Aviv'}").get(0);
        JsonNode floors = rows("xyte_list_spaces", "{'parent_id':" + site.get("id") + "}");
        assertThat(floors)
                .isNotEmpty()
                .allMatch(floor -> floor.get("path").asText().contains("Tel Aviv/"));
        assertThat(rows("xyte_list_spaces", "{'path':'Tel Aviv/Floor 4','name':'4.12'}"))
                .singleElement()
                .satisfies(room -> assertThat(room.get("name").asText()).isEqualTo("Room 4.12"));
    }
}
