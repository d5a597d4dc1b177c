package io.xyte.mcp.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class DocumentTextTest {
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    @Test
    void custom_parameters_show_their_names_only() {
        document.putObject("custom_parameters").put("pin", "canary-1").put("port", 4352);

        assertThat(DocumentText.of(document))
                .isEqualTo("{\"custom_parameters\":{\"pin\":\"*****\",\"port\":\"*****\"}}");
    }

    @Test
    void custom_parameters_of_another_form_are_not_shown() {
        document.putArray("custom_parameters").addObject().put("name", "pin").put("value", "canary-1");

        assertThat(DocumentText.of(document)).isEqualTo("{\"custom_parameters\":\"*****\"}");
    }

    @Test
    void what_is_named_like_a_secret_is_masked_at_any_depth() {
        document.putObject("network").put("snmp_community", "canary-1").put("host", "10.0.0.7");

        assertThat(DocumentText.of(document))
                .isEqualTo("{\"network\":{\"snmp_community\":\"*****\",\"host\":\"10.0.0.7\"}}");
    }
}
