package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.Caller.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest extends SandboxTest {

    private final String groupId = id(caller.get("/groups").json().at("/items/0"));
    private final String group = "/groups/" + groupId;

    private String user(String email) {
        return "{\"email\":\"" + email + "\",\"name\":\"Intern\",\"group_ids\":[\"" + groupId + "\"]}";
    }

    private List<String> members() {
        return caller.get(group).json().path("users").findValuesAsText("email");
    }

    @Test
    void a_new_user_is_listed_and_in_its_group() {
        JsonNode made = caller.post("/users", user("intern@northwind.example")).json();

        assertThat(caller.get("/users/" + id(made)).json()).isEqualTo(made);
        assertThat(made.at("/group_names/0").asText()).isEqualTo("AV Support");
        assertThat(members()).contains("intern@northwind.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|Email can't be blank",
                "{\"email\":\"nobody\"}|Email is not an email",
                "{\"email\":\"a@b.example\"}|Parameter name is required",
                "{\"email\":\"a@b.example\",\"name\":\"A\"}|You have to assign the user at least to one group",
                "{\"email\":\"a@b.example\",\"name\":\"A\",\"group_ids\":[]}|You have to assign the user at least to one group",
                "{\"email\":\"a@b.example\",\"name\":\"A\",\"group_ids\":[\"x\"]}|group_ids must be a uuid"
            })
    void a_user_that_cannot_be_is_refused(String body, String error) {
        Reply reply = caller.post("/users", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.error()).isEqualTo(error);
    }

    @Test
    void an_address_is_unique_over_all_organizations() {
        String theirs = second.get("/users").json().at("/items/0/email").asText();

        assertThat(caller.post("/users", user(theirs)).error())
                .isEqualTo("The user " + theirs + " is already associated with another account");
    }

    @Test
    void a_deactivated_user_leaves_the_list_for_good() {
        JsonNode user = caller.get("/users").json().at("/items/0");
        String path = "/users/" + id(user);
        assertThat(caller.post(path + "/resend_welcome").status()).isEqualTo(200);

        assertThat(caller.post(path + "/deactivate")
                        .json()
                        .path("deactivated_at")
                        .asText())
                .isEqualTo("2026-06-18T09:41:07.000Z");
        assertThat(caller.all("/users")).extracting(SandboxTest::id).doesNotContain(id(user));
        assertThat(caller.get(path).status()).isEqualTo(200);
        assertThat(caller.post(path + "/deactivate").status()).isEqualTo(422);
        assertThat(caller.post(path + "/resend_welcome").status()).isEqualTo(422);
        assertThat(caller.post("/users/" + UNKNOWN_ID + "/deactivate").error()).isEqualTo("User not found");
    }

    @Test
    void a_group_is_made_renamed_and_deleted() {
        JsonNode made = caller.post("/groups", "{\"name\":\"Night shift\"}").json();
        String path = "/groups/" + id(made);

        assertThat(caller.post("/groups", "{\"name\":\"night shift\"}").error())
                .isEqualTo("Name has already been taken");
        assertThat(caller.post("/groups", "{}").error()).isEqualTo("Parameter name is required");
        assertThat(caller.with("PUT", path, "{\"name\":\"Late shift\"}")
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Late shift");
        assertThat(caller.delete(path).status()).isEqualTo(200);
        assertThat(caller.get(path).status()).isEqualTo(404);
    }

    @Test
    void members_come_and_go_and_foreign_ones_are_skipped() {
        JsonNode member = caller.get(group).json().at("/users/0");
        String foreign = id(second.get("/users").json().at("/items/0"));
        String body = "{\"user_ids\":[\"" + id(member) + "\",\"" + foreign + "\"]}";

        caller.post(group + "/remove_users", body);
        assertThat(members()).doesNotContain(member.path("email").asText());
        caller.post(group + "/add_users", body);
        caller.post(group + "/add_users", body);
        assertThat(members()).containsOnlyOnce(member.path("email").asText());
        assertThat(caller.get(group).json().path("users").findValuesAsText("id"))
                .doesNotContain(foreign);
        assertThat(caller.post(group + "/add_users", "{}").error()).isEqualTo("Parameter user_ids is required");
        assertThat(caller.post("/groups/" + UNKNOWN_ID + "/add_users", body).error())
                .isEqualTo("Group not found");
    }

    @ParameterizedTest
    @CsvSource({
        "field.service@halden.example, 200, ''",
        "hotline@halden.example, 400, Provided email is ambiguous",
        "nobody@halden.example, 404, User not found"
    })
    void an_external_user_is_found_by_address(String email, int status, String error) {
        Reply reply = caller.post(group + "/add_external_user", "{\"email\":\"" + email + "\"}");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.error()).isEqualTo(error);
        assertThat(members().contains(email)).isEqualTo(status == 200);
    }

    @Test
    void an_external_user_needs_an_address() {
        assertThat(caller.post(group + "/add_external_user", "{}").error()).isEqualTo("Parameter email is required");
    }
}
