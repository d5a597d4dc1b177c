package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.Caller.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketsTest extends SandboxTest {

    private final String ticket = "/tickets/" + id(caller.get("/tickets").json().get(0));

    @Test
    void a_ticket_has_its_conversation_and_the_list_has_not() {
        assertThat(caller.get(ticket).json().path("comments").size()).isPositive();
        assertThat(caller.get("/tickets").json().get(0).has("comments")).isFalse();
    }

    @Test
    void a_message_becomes_the_last_comment() {
        Reply reply = caller.post(ticket + "/message", "{\"message\":\"On my way\"}");
        JsonNode comments = caller.get(ticket).json().path("comments");
        JsonNode last = comments.get(comments.size() - 1);

        assertThat(reply.json().path("success").asBoolean()).isTrue();
        assertThat(last.path("text").asText()).isEqualTo("On my way");
        assertThat(last.path("owner").asText()).isEqualTo("Northwind Demo");
        assertThat(last.path("created_at").asText()).isEqualTo("2026-06-18T09:41:07.000Z");
        assertThat(last.path("user").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"message\":\"\"}", "{\"message\":7}", "{\"message\":null}"})
    void an_empty_message_is_refused(String body) {
        assertThat(caller.post(ticket + "/message", body).status()).isEqualTo(422);
    }

    @Test
    void an_update_changes_title_and_description() {
        JsonNode after = caller.with("PUT", ticket, "{\"title\":\"New\",\"description\":\"Text\"}")
                .json();

        assertThat(after.path("title").asText()).isEqualTo("New");
        assertThat(caller.get(ticket).json()).isEqualTo(after);
        assertThat(caller.with("PUT", ticket, "{}").status()).isEqualTo(422);
    }

    @Test
    void a_resolved_ticket_leaves_the_list_and_cannot_be_resolved_again() {
        int open = caller.get("/tickets").json().size();

        assertThat(caller.post(ticket + "/resolved").json().path("success").asBoolean())
                .isTrue();
        assertThat(caller.get("/tickets").json()).hasSize(open - 1);
        assertThat(caller.get(ticket).json().path("status").asText()).isEqualTo("resolved");
        Reply again = caller.post(ticket + "/resolved");
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.error()).isEqualTo("Cannot move from resolved to resolved");
    }
}
