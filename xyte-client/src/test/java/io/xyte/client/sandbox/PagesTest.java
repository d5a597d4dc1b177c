package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.Caller.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends SandboxTest {

    @ParameterizedTest
    @ValueSource(strings = {"/devices", "/spaces", "/users", "/groups", "/models", "/licenses", "/edges", "/assets"})
    void these_lists_name_the_next_page_and_null_on_the_last(String list) {
        JsonNode first = caller.get(list + "?per_page=1").json();
        JsonNode last = caller.get(list + "?page=100000&per_page=100").json();

        assertThat(first.path("items")).hasSize(1);
        assertThat(first.path("next_page").asInt()).isEqualTo(2);
        assertThat(last.path("items").isArray()).isTrue();
        assertThat(last.path("next_page").isNull()).isTrue();
        assertThat(first.has("has_next_page")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/devices/histories", "/incidents", "/devices/notes", "/spaces/notes"})
    void these_lists_only_say_whether_there_is_a_next_page(String list) {
        JsonNode first = caller.get(list + "?per_page=1").json();
        JsonNode last = caller.get(list + "?page=100000&per_page=100").json();

        assertThat(first.path("items")).hasSize(1);
        assertThat(first.path("has_next_page").isBoolean()).isTrue();
        assertThat(last.path("items")).isEmpty();
        assertThat(last.path("has_next_page").asBoolean(true)).isFalse();
        assertThat(first.has("next_page")).isFalse();
    }

    @Test
    void tickets_are_a_bare_array() {
        assertThat(caller.get("/tickets").json().isArray()).isTrue();
        assertThat(partner.get("/tickets").json().isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/devices", "/devices/histories"})
    void the_partner_api_has_data_and_page_info(String list) {
        JsonNode page = partner.get(list).json();

        assertThat(page.path("data").size()).isPositive();
        assertThat(page.at("/page_info/has_next").isBoolean()).isTrue();
        assertThat(page.at("/page_info/total_count").asInt())
                .isGreaterThanOrEqualTo(page.path("data").size());
    }

    @Test
    void pages_together_have_each_device_once() {
        List<String> ids = new ArrayList<>();
        caller.all("/devices?per_page=7").forEach(device -> ids.add(id(device)));

        assertThat(ids).hasSize(100).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "/devices, 100",
        "/users, 100",
        "/models, 100",
        "/licenses, 100",
        "/incidents, 500",
        "/devices/histories, 1000"
    })
    void more_rows_than_the_maximum_are_refused_and_not_cut(String list, int maximum) {
        Reply over = caller.get(list + "?per_page=" + (maximum + 1));

        assertThat(caller.get(list + "?per_page=" + maximum).status()).isEqualTo(200);
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.error()).contains("per_page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "page=two", "per_page=0", "per_page=1.5", "page=99999999999999999999"})
    void a_page_that_cannot_be_is_refused(String query) {
        assertThat(caller.get("/devices?" + query).status()).isEqualTo(422);
    }

    @Test
    void a_page_far_behind_the_end_is_empty() {
        assertThat(caller.get("/devices?page=9223372036854775807").json().path("items"))
                .isEmpty();
    }
}
