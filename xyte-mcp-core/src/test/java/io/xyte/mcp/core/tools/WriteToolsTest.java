package io.xyte.mcp.core.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.RecordedRequest;
import io.xyte.mcp.core.Organization;
import io.xyte.mcp.core.TestPresets;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteToolsTest {
    private final Organization organization = new Organization();

    @AfterEach
    void close() {
        organization.close();
    }

    private String first(String tool, String arguments) {
        return organization.answer(tool, arguments).at("/items/0/id").asText();
    }

    private RecordedRequest write() {
        assertThat(organization.writes()).hasSize(1);
        return organization.writes().get(0);
    }

    /** All but the generic ones, which know their targets by the table of operations only. */
    private static List<Tool<?>> named() {
        return TestPresets.tools().stream()
                .filter(tool -> tool.definition().toolset() != Toolset.API)
                .toList();
    }

    @Test
    void what_writes_is_a_write_tool_and_nothing_else_is() {
        assertThat(named())
                .allSatisfy(tool -> assertThat(tool instanceof WriteTool<?>)
                        .isEqualTo(tool.definition().effect() != Effect.READS));
    }

    @Test
    void what_destroys_takes_a_confirmation() {
        assertThat(named())
                .filteredOn(tool -> tool.definition().effect() == Effect.DESTROYS)
                .isNotEmpty()
                .allMatch(tool -> DestroyArguments.class.isAssignableFrom(
                        tool.definition().arguments()));
    }

    @Test
    void a_command_is_sent_with_its_fields() {
        String device = first("xyte_list_devices", "{'limit':1}");
        organization.answer(
                "xyte_send_command", "{'device_id':'" + device + "','command':'reboot','extra_params':{'delay':5}}");
        assertThat(write().method()).isEqualTo("POST");
        assertThat(write().path()).endsWith("/devices/" + device + "/commands");
        assertThat(Organization.json(write().body()))
                .isEqualTo(Organization.arguments("{'command':'reboot','extra_params':{'delay':5}}"));
    }

    @Test
    void a_dry_run_of_a_command_shows_the_device_and_the_change() {
        String device = first("xyte_list_devices", "{'status':'offline','limit':1}");
        JsonNode preview = organization.answer(
                "xyte_send_command", "{'device_id':'" + device + "','command':'reboot','dry_run':true}");
        assertThat(preview.get("operation").asText()).isEqualTo("organization.commands.sendCommand");
        assertThat(preview.at("/target/id").asText()).isEqualTo(device);
        assertThat(preview.at("/target/status").asText()).isEqualTo("offline");
        assertThat(preview.get("change")).isEqualTo(Organization.arguments("{'command':'reboot'}"));
    }

    @Test
    void a_command_may_be_confirmed_by_id_or_name() {
        for (boolean byName : new boolean[] {true, false}) {
            String device = first("xyte_list_devices", "{'status':'offline','limit':1}");
            String command = organization
                    .answer("xyte_send_command", "{'device_id':'" + device + "','command':'reboot'}")
                    .get("command_id")
                    .asText();
            JsonNode answer = organization.answer(
                    "xyte_cancel_command",
                    "{'device_id':'" + device + "','command_id':'" + command + "','confirm':'"
                            + (byName ? "reboot" : command) + "'}");
            assertThat(answer.get("command_id").asText()).isEqualTo(command);
        }
        assertThat(organization.writes())
                .extracting(RecordedRequest::method)
                .containsExactly("POST", "DELETE", "POST", "DELETE");
    }

    @Test
    void a_new_title_leaves_the_description_as_it_is() {
        String ticket = first("xyte_list_tickets", "{'limit':1}");
        String description =
                organization.context().client().tickets().get(ticket).description();
        organization.answer("xyte_update_ticket", "{'ticket_id':'" + ticket + "','title':'New'}");
        assertThat(write().method()).isEqualTo("PUT");
        assertThat(Organization.json(write().body()).get("title").asText()).isEqualTo("New");
        assertThat(Organization.json(write().body()).get("description").asText())
                .isEqualTo(description);
    }

    @Test
    void an_update_of_nothing_is_refused() {
        String ticket = first("xyte_list_tickets", "{'limit':1}");
        assertThat(organization.failure("xyte_update_ticket", "{'ticket_id':'" + ticket + "'}"))
                .isEqualTo("Give title, description or both, or resolve.");
        assertThat(organization.writes()).isEmpty();
    }

    @Test
    void a_ticket_is_not_changed_and_resolved_in_one_call() {
        String ticket = first("xyte_list_tickets", "{'limit':1}");
        assertThat(organization.failure(
                        "xyte_update_ticket", "{'ticket_id':'" + ticket + "','title':'New','resolve':true}"))
                .startsWith("Give either resolve, or title and description");
        assertThat(organization.writes()).isEmpty();
    }

    @Test
    void a_note_that_was_written_is_listed() {
        String device = first("xyte_list_devices", "{'limit':1}");
        organization.answer("xyte_add_note", "{'device_id':'" + device + "','text':'Lamp changed on Monday.'}");
        for (String filter : List.of("'device_id':'" + device + "'", "'all':'devices'")) {
            JsonNode row = organization
                    .answer("xyte_list_notes", "{" + filter + ",'text':'lamp changed'}")
                    .at("/items/0");
            assertThat(row.get("text").asText()).isEqualTo("Lamp changed on Monday.");
            assertThat(row.get("on_id").asText()).isEqualTo(device);
        }
        assertThat(organization.failure("xyte_list_notes", "{'device_id':'" + device + "','space_id':1}"))
                .isEqualTo("Give device_id or space_id, not both.");
    }

    @Test
    void a_message_reaches_the_conversation() {
        String ticket = first("xyte_list_tickets", "{'limit':1}");
        organization.answer(
                "xyte_send_ticket_message", "{'ticket_id':'" + ticket + "','message':'On my way.\\nSoon.'}");
        JsonNode comments = organization
                .answer("xyte_get_ticket", "{'ticket_id':'" + ticket + "'}")
                .get("comments");
        assertThat(comments.get(comments.size() - 1).get("text").asText()).isEqualTo("On my way.\nSoon.");
    }

    @Test
    void a_ticket_is_resolved_once() {
        String ticket = first("xyte_list_tickets", "{'limit':1}");
        String arguments = "{'ticket_id':'" + ticket + "'}";
        String resolve = "{'ticket_id':'" + ticket + "','resolve':true}";
        assertThat(organization
                        .answer("xyte_update_ticket", resolve)
                        .get("status")
                        .asText())
                .isEqualTo("resolved");
        assertThat(organization
                        .answer("xyte_get_ticket", arguments)
                        .get("status")
                        .asText())
                .isEqualTo("resolved");
        assertThat(organization.failure("xyte_update_ticket", resolve))
                .contains("Cannot move from resolved to resolved", "Do not try again.");
    }
}
