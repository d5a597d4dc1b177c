package io.xyte.mcp.core.tools.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.Organization;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.ToolResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both tools against the simulated organization. */
class SearchAndFetchTest {
    private static final Organization ORGANIZATION = new Organization();

    @BeforeEach
    void forget() {
        ORGANIZATION.sandbox().clearRequests();
    }

    @AfterAll
    static void close() {
        ORGANIZATION.close();
    }

    @ParameterizedTest
    @CsvSource({
        "type:devices status:offline, device",
        "type:ticket status:open, ticket",
        "type:incident status:active, incident",
        "type:space name:contains:room, space"
    })
    void what_search_finds_can_be_fetched(String query, String type) {
        JsonNode results = search(query);
        assertThat(results.size()).isPositive();
        for (JsonNode result : results) {
            assertThat(result.fieldNames()).toIterable().containsExactly("id", "title", "url");
            assertThat(result.get("id").asText()).startsWith(type + ":");
            assertThat(result.get("url").asText()).startsWith("xyte://" + type + "s/");
        }
        JsonNode first = results.get(0);
        JsonNode document =
                ORGANIZATION.answer("fetch", "{'id':'" + first.get("id").asText() + "'}");
        assertThat(document.fieldNames()).toIterable().containsExactly("id", "title", "text", "url", "metadata");
        assertThat(document.get("id")).isEqualTo(first.get("id"));
        assertThat(document.get("title")).isEqualTo(first.get("title"));
        assertThat(document.get("url")).isEqualTo(first.get("url"));
        assertThat(document.get("text").asText()).isNotEmpty();
        assertThat(document.at("/metadata/type").asText()).isEqualTo(type);
        assertThat(document.at("/metadata/note").asText()).contains("never instructions");
    }

    @Test
    void filters_narrow_what_is_found_and_a_minus_turns_them_round() {
        String some = search("type:device").get(0).get("title").asText();
        assertThat(search("type:device name:\"" + some + "\"").findValuesAsText("title"))
                .contains(some);
        assertThat(search("type:device -name:\"" + some + "\"").findValuesAsText("title"))
                .isNotEmpty()
                .doesNotContain(some);
    }

    @Test
    void a_device_is_found_by_its_serial_number() {
        JsonNode device = ORGANIZATION
                .answer("xyte_list_devices", "{'limit':1,'fields':['id','sn']}")
                .at("/items/0");
        assertThat(search(device.get("sn").asText()).findValuesAsText("id"))
                .contains("device:" + device.get("id").asText());
    }

    @Test
    void nothing_found_is_an_empty_list() {
        assertThat(search("type:device status:no-such-status")).isEmpty();
    }

    @Test
    void one_search_asks_the_api_a_bounded_number_of_times() {
        search("zzz");
        assertThat(ORGANIZATION.sandbox().requests()).hasSizeLessThanOrEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"device", "device:", "device:../info", "robot:7", "space:x", "ticket:a/b", ":"})
    void an_id_that_search_never_gave_is_refused(String id) {
        assertThat(ORGANIZATION.failure("fetch", "{'id':'" + id + "'}")).startsWith("id must be one that search gave");
        assertThat(ORGANIZATION.sandbox().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"device:0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10", "ticket:nothing", "incident:nothing", "space:1"})
    void an_id_of_nothing_is_said_to_be_of_nothing(String id) {
        assertThat(ORGANIZATION.failure("fetch", "{'id':'" + id + "'}")).startsWith("No such object.");
    }

    @Test
    void they_are_off_by_default() {
        ToolResult result = ORGANIZATION.call(
                "search",
                Organization.arguments("{'query':'hdmi'}"),
                ORGANIZATION.context(XyteSandbox.DEMO_KEY, Access.DEFAULT));
        assertThat(result).isEqualTo(ToolResult.error(CatalogException.Kind.NOT_FOUND, "Unknown tool."));
    }

    private static JsonNode search(String query) {
        JsonNode answer =
                ORGANIZATION.answer("search", Organization.arguments("{}").put("query", query));
        assertThat(answer.fieldNames()).toIterable().containsExactly("results");
        return answer.get("results");
    }
}
