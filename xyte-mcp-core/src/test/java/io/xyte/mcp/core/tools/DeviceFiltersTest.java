package io.xyte.mcp.core.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.xyte.mcp.core.Organization;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters of {@code xyte_list_devices}, against the same choice made by hand from the whole list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeviceFiltersTest {
    private static final String FIELDS =
            "'limit':200,'fields':'id,name,status,effective_status,space_id,space_path,model,last_seen_at'";

    private final Organization organization = new Organization();
    private JsonNode all;

    @BeforeAll
    void readAll() {
        JsonNode first = organization.answer("xyte_list_devices", "{" + FIELDS + "}");
        JsonNode second = organization.answer(
                "xyte_list_devices",
                "{" + FIELDS + ",'cursor':'" + first.get("next_cursor").asText() + "'}");
        all = first.get("items").deepCopy();
        second.get("items").forEach(((ArrayNode) all)::add);
        assertThat(all.size()).isEqualTo(320);
    }

    @AfterAll
    void close() {
        organization.close();
    }

    static Stream<Arguments> filters() {
        Instant dayAgo = Organization.NOW.minus(Duration.ofDays(1));
        return Stream.of(
                filter(
                        "'status':'offline'",
                        row -> has(row, "status", "offline") || has(row, "effective_status", "offline")),
                filter("'status':'warning'", row -> has(row, "effective_status", "warning")),
                filter("'space_path':'TEL AVIV'", row -> contains(row, "space_path", "tel aviv")),
                filter("'model':'vista'", row -> contains(row, "model", "vista")),
                filter("'name':'display'", row -> contains(row, "name", "display")),
                filter(
                        "'last_seen_before':'1d'",
                        row -> !row.has("last_seen_at") || seen(row).isBefore(dayAgo)),
                filter(
                        "'last_seen_after':'1d'",
                        row -> row.has("last_seen_at") && seen(row).isAfter(dayAgo)),
                filter(
                        "'status':'offline','space_path':'Room 4.12'",
                        row -> has(row, "status", "offline") && contains(row, "space_path", "room 4.12")));
    }

    private static Arguments filter(String json, Predicate<JsonNode> byHand) {
        return Arguments.of(json, byHand);
    }

    private static boolean has(JsonNode row, String field, String value) {
        return row.path(field).asText().equals(value);
    }

    private static boolean contains(JsonNode row, String field, String part) {
        return row.path(field).asText().toLowerCase(Locale.ROOT).contains(part);
    }

    private static Instant seen(JsonNode row) {
        return Instant.parse(row.get("last_seen_at").asText());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void a_filter_finds_all_that_fits_and_nothing_else(String json, Predicate<JsonNode> byHand) {
        JsonNode found = organization
                .answer("xyte_list_devices", "{'limit':200,'fields':'id'," + json + "}")
                .get("items");
        assertThat(found.findValuesAsText("id"))
                .isNotEmpty()
                .hasSizeLessThan(320)
                .isEqualTo(StreamSupport.stream(all.spliterator(), false)
                        .filter(byHand)
                        .limit(200)
                        .map(row -> row.get("id").asText())
                        .toList());
    }

    @Test
    void devices_of_one_space_are_asked_of_the_api() {
        String space = all.get(0).get("space_id").asText();
        organization.sandbox().clearRequests();
        JsonNode found = organization
                .answer("xyte_list_devices", "{'space_id':'" + space + "'}")
                .get("items");
        assertThat(found)
                .isNotEmpty()
                .allMatch(row -> row.get("space_id").asText().equals(space));
        assertThat(organization.sandbox().requests())
                .singleElement()
                .satisfies(request -> assertThat(request.query()).contains("space_id=" + space));
    }
}
