package io.xyte.mcp.core.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.Organization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpdateDeviceTest {
    private final Organization organization = new Organization();
    private final String pdu = organization
            .answer("xyte_list_devices", "{'model':'PDU','limit':1}")
            .at("/items/0/id")
            .asText();

    @AfterEach
    void close() {
        organization.close();
    }

    @Test
    void a_masked_password_is_never_sent_back() {
        assertThat(organization.failure(
                        "xyte_update_device",
                        "{'device_id':'" + pdu + "','custom_parameters':{'Port':'162','Password':'*****'}}"))
                .startsWith("Nothing was sent: custom_parameters holds *****");
        assertThat(organization.writes()).isEmpty();
    }

    @Test
    void a_password_that_would_be_lost_is_asked_for() {
        assertThat(organization.failure(
                        "xyte_update_device", "{'device_id':'" + pdu + "','custom_parameters':{'Port':'162'}}"))
                .startsWith("Nothing was sent:")
                .contains("cannot be read: Password");
        assertThat(organization.writes()).isEmpty();
    }

    @Test
    void parameters_that_are_left_out_are_kept() {
        organization.answer(
                "xyte_update_device",
                "{'device_id':'" + pdu + "','custom_parameters':{'Port':'162','Password':'canary-word'}}");
        JsonNode sent = Organization.json(organization.writes().get(0).body()).get("custom_parameters");
        assertThat(sent.get("Port").asText()).isEqualTo("162");
        assertThat(sent.get("SNMP community").asText()).isEqualTo("public");
    }

    @Test
    void a_dry_run_does_not_show_the_password() {
        String arguments = "{'device_id':'" + pdu + "','custom_parameters':{'Password':'canary-word'},'dry_run':true}";
        assertThat(organization.call("xyte_update_device", arguments).text()).doesNotContain("canary-word");
    }
}
