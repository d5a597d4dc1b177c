package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.Caller.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpacesTest extends SandboxTest {

    @Test
    void the_tree_can_be_walked_from_the_root() {
        long root =
                caller.get("/spaces?space_type=root").json().at("/items/0/id").asLong();
        List<JsonNode> sites = caller.all("/spaces?parent_id=" + root);

        assertThat(sites)
                .extracting(site -> site.path("name").asText())
                .containsExactly("Unsorted", "Tel Aviv", "London", "New York", "Lisbon");
        assertThat(caller.get("/spaces/" + root).json().path("parent_id").isNull())
                .isTrue();
    }

    @Test
    void each_filter_leaves_only_what_it_names() {
        assertThat(caller.all("/spaces?path_includes=tel%20aviv/floor%204"))
                .isNotEmpty()
                .allMatch(space -> space.path("full_path").asText().contains("Tel Aviv/Floor 4"));
        assertThat(caller.all("/spaces?name=room+4.12")).hasSize(1);
        assertThat(caller.all("/spaces?id=" + spaceId("Town Hall"))).hasSize(1);
        assertThat(caller.all("/spaces?created_after=2026-01-01T00:00:00")).isEmpty();
        assertThat(caller.get("/spaces?created_before=soon").status()).isEqualTo(422);
    }

    @Test
    void a_new_space_is_answered_flat_and_read_nested() {
        JsonNode made = caller.post(
                        "/spaces",
                        "{\"name\":\"Lab\",\"parent_id\":" + spaceId("London")
                                + ",\"config\":{\"temperature_units\":\"fahrenheit\",\"priority_factor\":\"-1\"}}")
                .json();
        JsonNode read = caller.get("/spaces/" + id(made)).json();

        assertThat(made.at("/config/temperature_units").asText()).isEqualTo("fahrenheit");
        assertThat(read.at("/config/general/temperature_units").asText()).isEqualTo("fahrenheit");
        assertThat(read.path("full_path").asText()).isEqualTo("Northwind Demo/London/Lab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"\"}",
                "{\"name\":\"London\"}",
                "{\"name\":\"x\",\"parent_id\":\"41001\"}",
                "{\"name\":\"x\",\"config\":\"none\"}",
                "{\"name\":\"x\",\"config\":{\"temperature_units\":\"kelvin\"}}",
                "{\"name\":\"x\",\"config\":{\"priority_factor\":2}}",
                "{\"name\":\"x\",\"config\":{\"inherit_img\":\"yes\"}}"
            })
    void a_space_that_cannot_be_is_refused(String body) {
        int before = caller.all("/spaces").size();

        assertThat(caller.post("/spaces", body).status()).isEqualTo(422);
        assertThat(caller.all("/spaces")).hasSize(before);
    }

    @Test
    void a_parent_that_does_not_exist_is_not_found() {
        assertThat(caller.post("/spaces", "{\"name\":\"x\",\"parent_id\":1}").status())
                .isEqualTo(404);
    }

    @Test
    void find_or_create_makes_what_is_missing_and_finds_it_the_next_time() {
        int before = caller.all("/spaces").size();
        String body = "{\"name\":\"Lisbon/Floor 9/Den\"}";
        Reply made = caller.post("/spaces/find_or_create", body);
        Reply found = caller.post("/spaces/find_or_create", body);

        assertThat(made.json().path("full_path").asText()).isEqualTo("Northwind Demo/Lisbon/Floor 9/Den");
        assertThat(found.text()).isEqualTo(made.text());
        assertThat(caller.all("/spaces")).hasSize(before + 2);
        assertThat(caller.post("/spaces/find_or_create", "{\"name\":\"a//b\"}").status())
                .isEqualTo(422);
    }

    @Test
    void an_update_renames_and_moves_with_everything_inside() {
        long site = spaceId("Tel Aviv");
        String body = "{\"name\":\"TLV\",\"parent_id\":" + spaceId("London") + "}";

        assertThat(caller.with("PUT", "/spaces/" + site, body)
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("TLV");
        assertThat(device("Board Room Display").at("/space/full_path").asText())
                .isEqualTo("Northwind Demo/London/TLV/Floor 5/Board Room");
    }

    @Test
    void a_space_cannot_move_into_itself_or_take_the_name_of_a_sibling() {
        long site = spaceId("Tel Aviv");
        long room = spaceId("Room 4.12");

        assertThat(caller.with("PUT", "/spaces/" + site, "{\"parent_id\":" + room + "}")
                        .status())
                .isEqualTo(422);
        assertThat(caller.with("PUT", "/spaces/" + site, "{\"name\":\"lisbon\"}")
                        .status())
                .isEqualTo(422);
        assertThat(caller.with("PUT", "/spaces/" + site, "{\"name\":\"TEL AVIV\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void only_an_empty_space_can_be_deleted() {
        long made =
                caller.post("/spaces", "{\"name\":\"Lab\"}").json().path("id").asLong();

        Reply deleted = caller.delete("/spaces/" + made);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.text()).isEmpty();
        assertThat(caller.get("/spaces/" + made).status()).isEqualTo(404);
        assertThat(caller.delete("/spaces/" + spaceId("Room 4.12")).status()).isEqualTo(422);
        assertThat(caller.delete("/spaces/" + spaceId("Unsorted")).status()).isEqualTo(422);
    }
}
