package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryTest extends SandboxTest {

    @ParameterizedTest
    @CsvSource({
        "state=available, /state, available",
        "state[]=inuse, /state, inuse",
        "warranty=true, /warranty, true",
        "transferable=false, /transferable, false",
        "assigned=false, /device, null"
    })
    void each_licence_filter_leaves_only_what_it_names(String filter, String pointer, String value) {
        String query = filter.replace("[", "%5B").replace("]", "%5D");

        assertThat(caller.all("/licenses?" + query))
                .isNotEmpty()
                .allMatch(license -> license.at(pointer).asText().equals(value));
    }

    @Test
    void several_states_can_be_asked_for_in_both_ways() {
        List<JsonNode> list = caller.all("/licenses?state=available,error");

        assertThat(caller.all("/licenses?state%5B%5D=available&state%5B%5D=error"))
                .isEqualTo(list);
        assertThat(list).extracting(license -> license.path("state").asText()).doesNotContain("inuse");
    }

    @Test
    void licences_are_found_by_what_they_belong_to() {
        JsonNode used = caller.get("/licenses?state=inuse").json().at("/items/0");
        String device = used.at("/device/id").asText();
        String product = used.at("/product/id").asText();
        String order = used.path("order_short_id").asText();

        assertThat(caller.all("/licenses?device_id=" + device)).contains(used);
        assertThat(caller.all("/licenses?product_id=" + product)).contains(used);
        assertThat(caller.all("/licenses?order_short_id=" + order)).containsExactly(used);
        assertThat(caller.all("/licenses?bound_device_sn=nothing")).isEmpty();
    }

    @Test
    void licences_are_found_by_their_end_and_come_newest_first() {
        assertThat(caller.all("/licenses?expires_before=2027-01-01T00:00:00"))
                .isNotEmpty()
                .allMatch(license -> license.path("expires_at").asText().compareTo("2027") < 0);
        assertThat(caller.all("/licenses?expires_after=2027-01-01T00:00:00Z"))
                .isNotEmpty()
                .allMatch(license -> license.path("expires_at").asText().compareTo("2027") > 0);
        assertThat(caller.all("/licenses"))
                .extracting(license -> license.path("created_at").asText())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void a_licence_is_available_again_when_its_device_is_gone() {
        JsonNode used = caller.get("/licenses?state=inuse").json().at("/items/0");
        caller.delete("/devices/" + used.at("/device/id").asText());

        assertThat(caller.all("/licenses?state=available"))
                .anyMatch(license ->
                        id(license).equals(id(used)) && license.path("device").isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=disable", "state=inuse,lost", "assigned=1", "expires_before=soon", "device_id=x"})
    void a_licence_filter_that_cannot_be_is_refused(String query) {
        assertThat(caller.get("/licenses?" + query).status()).isEqualTo(422);
    }

    @Test
    void an_asset_is_made_changed_and_deleted() {
        long hall = spaceId("Town Hall");
        JsonNode made = caller.post(
                        "/assets",
                        "{\"name\":\"Ceiling projector\",\"space_id\":" + hall
                                + ",\"purchased_at\":\"2025-09-01T00:00:00Z\",\"manufacturer\":\"Lumen Optics\"}")
                .json();
        String path = "/assets/" + id(made);
        JsonNode changed =
                caller.with("PUT", path, "{\"comments\":\"Lamp is new\"}").json();

        assertThat(made.path("comments").isNull()).isTrue();
        assertThat(changed.path("comments").asText()).isEqualTo("Lamp is new");
        assertThat(changed.path("name")).isEqualTo(made.path("name"));
        assertThat(caller.all("/assets?space_id=" + hall)).contains(changed);
        assertThat(caller.all("/assets?name=CEILING%20proj")).containsExactly(changed);
        assertThat(caller.delete(path).status()).isEqualTo(200);
        assertThat(caller.get(path).status()).isEqualTo(404);
    }

    @Test
    void a_label_is_found_by_name_or_id_and_made_if_it_is_new() {
        JsonNode made =
                caller.post("/assets", "{\"name\":\"a\",\"status\":\"Lent\"}").json();
        String label = id(made.path("status"));
        JsonNode byName =
                caller.post("/assets", "{\"name\":\"b\",\"status\":\"lent\"}").json();
        JsonNode byId = caller.post("/assets", "{\"name\":\"c\",\"status\":{\"id\":\"" + label + "\"}}")
                .json();

        assertThat(byName.path("status")).isEqualTo(made.path("status"));
        assertThat(byId.path("status")).isEqualTo(made.path("status"));
        assertThat(caller.get("/assets/labels/status").json().path("items")).contains(made.path("status"));
        assertThat(caller.get("/assets/labels/colour").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"x\",\"space_id\":1}",
                "{\"name\":\"x\",\"purchased_at\":\"long ago\"}",
                "{\"name\":\"x\",\"status\":{\"id\":\"nothing\"}}",
                "{\"name\":\"x\",\"status\":7}"
            })
    void an_asset_that_cannot_be_is_refused(String body) {
        assertThat(caller.post("/assets", body).status()).isEqualTo(422);
    }
}
