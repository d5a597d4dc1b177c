package io.xyte.mcp.core.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.Organization;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Conversation;
import io.xyte.mcp.core.catalog.LogLevel;
import io.xyte.mcp.core.catalog.Question;
import io.xyte.mcp.core.catalog.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What destroys asks the client's user where it can. */
class ConsentTest {
    private final Organization organization = new Organization();
    private final AtomicReference<Question> asked = new AtomicReference<>();

    @AfterEach
    void close() {
        organization.close();
    }

    private ToolResult delete(String device, String action) {
        Conversation user = new Conversation() {
            @Override
            public boolean answers(Question question) {
                return question.capability().equals("elicitation");
            }

            @Override
            public Map<String, JsonNode> ask(List<Question> questions) {
                asked.set(questions.get(0));
                assertThat(organization.writes())
                        .as("nothing is changed before the question")
                        .isEmpty();
                return Map.of(questions.get(0).key(), Organization.json("{\"action\":\"" + action + "\"}"));
            }

            @Override
            public void log(LogLevel level, JsonNode data) {}
        };
        return organization.call(
                "xyte_delete_device",
                Organization.arguments("{'device_id':'" + device + "'}"),
                organization.context().with(user));
    }

    private String device() {
        return organization
                .answer("xyte_list_devices", "{'limit':1}")
                .at("/items/0/id")
                .asText();
    }

    @Test
    void a_user_who_agrees_needs_no_confirm() {
        String device = device();
        assertThat(delete(device, "accept").error()).isFalse();
        assertThat(asked.get().params().get("message").asText())
                .startsWith("Delete device: device ")
                .contains(device);
        assertThat(organization.writes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decline", "cancel", ""})
    void a_user_who_does_not_agree_is_obeyed(String action) {
        ToolResult result = delete(device(), action);
        assertThat(result)
                .isEqualTo(ToolResult.error(
                        CatalogException.Kind.INVALID_ARGUMENT,
                        "Nothing was sent: the user did not agree. Do not try again."));
        assertThat(organization.writes()).isEmpty();
    }
}
