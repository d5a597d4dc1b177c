package io.xyte.mcp.core.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.CatalogSettings;
import io.xyte.mcp.core.MovingClock;
import io.xyte.mcp.core.Organization;
import io.xyte.mcp.core.TestPresets;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.core.answer.AnswerLimit;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A dry run shows what would happen, by names, and refuses what the write would be refused for. */
class DryRunTest {
    private static final String NOBODY = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";

    private final MovingClock clock = new MovingClock(Organization.NOW);
    private final Organization organization = new Organization(
            XyteCatalog.create(new CatalogSettings(AnswerLimit.DEFAULT, TestPresets.ALL, clock::pass)), clock);

    @AfterEach
    void nothing_but_what_a_test_wrote_itself_was_written() {
        assertThat(organization.writes()).isEmpty();
        organization.close();
    }

    private JsonNode first(String tool, String filters) {
        return organization.answer(tool, filters).at("/items/0");
    }

    @Test
    void devices_that_would_move_are_shown_with_their_names_and_places() {
        JsonNode device = first("xyte_list_devices", "{'space_path':'Room 4.12','limit':1}");
        String room =
                first("xyte_list_spaces", "{'name':'Town Hall'}").get("id").asText();

        JsonNode plan = organization.answer(
                "xyte_move_devices",
                "{'device_ids':['" + device.get("id").asText() + "'],'to_space_id':" + room + ",'dry_run':true}");

        JsonNode moved = plan.at("/change/devices/0");
        assertThat(moved.get("id")).isEqualTo(device.get("id"));
        assertThat(moved.get("name")).isEqualTo(device.get("name"));
        assertThat(moved.get("from").asText()).endsWith("Room 4.12");
        assertThat(plan.at("/target/name").asText()).isEqualTo("Town Hall");
    }

    @Test
    void a_move_of_a_device_that_is_not_there_is_refused() {
        JsonNode device = first("xyte_list_devices", "{'limit':1}");
        String room =
                first("xyte_list_spaces", "{'name':'Town Hall'}").get("id").asText();

        String failure = organization.failure(
                "xyte_move_devices",
                "{'device_ids':['" + device.get("id").asText() + "','" + NOBODY + "'],'to_space_id':" + room
                        + ",'dry_run':true}");

        assertThat(failure)
                .isEqualTo("No such device: " + NOBODY + ". xyte_list_devices lists valid values of device_ids.");
    }

    @Test
    void incidents_are_shown_with_title_device_and_place_and_closed_ones_apart() {
        JsonNode active = first("xyte_list_incidents", "{'status':'active'}");
        String closed =
                first("xyte_list_incidents", "{'status':'closed'}").get("id").asText();

        JsonNode plan = organization.answer(
                "xyte_close_incidents",
                "{'incident_ids':['" + active.get("id").asText() + "','" + closed + "'],'dry_run':true}");

        assertThat(plan.at("/change/count").asInt()).isEqualTo(1);
        assertThat(plan.at("/change/incidents/0/title")).isEqualTo(active.get("title"));
        assertThat(plan.at("/change/incidents/0/device_name")).isEqualTo(active.get("device_name"));
        assertThat(plan.at("/change/not_active/0").asText()).isEqualTo(closed);
    }

    @Test
    void a_command_that_the_model_does_not_have_is_refused_with_those_it_has() {
        String display =
                first("xyte_list_devices", "{'name':'Display'}").get("id").asText();

        String failure = organization.failure(
                "xyte_send_command", "{'device_id':'" + display + "','command':'set_powr','dry_run':true}");

        assertThat(failure)
                .startsWith("Nothing would be sent: Unknown command \"set_powr\"; did you mean set_power? Valid: ");
    }

    @Test
    void a_ticket_that_is_resolved_cannot_be_resolved() {
        String ticket = first("xyte_list_tickets", "{}").get("id").asText();
        organization.context().client().tickets().resolve(ticket);

        String failure = organization.failure(
                "xyte_update_ticket", "{'ticket_id':'" + ticket + "','resolve':true,'dry_run':true}");

        assertThat(failure).startsWith("Nothing would be sent: the ticket is resolved already.");
        organization.sandbox().clearRequests();
    }

    @Test
    void a_command_that_has_ended_cannot_be_cancelled() {
        String display = first("xyte_list_devices", "{'space_path':'Board Room','name':'Display'}")
                .get("id")
                .asText();
        String command = organization
                .answer("xyte_send_command", "{'device_id':'" + display + "','command':'reboot'}")
                .get("command_id")
                .asText();
        organization.sandbox().clearRequests();
        clock.pass(Duration.ofHours(1));

        String failure = organization.failure(
                "xyte_cancel_command",
                "{'device_id':'" + display + "','command_id':'" + command + "','confirm':'" + command + "'}");

        assertThat(failure).startsWith("Nothing was sent: the command has ended already, it is done.");
    }
}
