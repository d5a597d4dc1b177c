package io.xyte.mcp.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerWriterTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LIMIT = 10_000;

    enum Kind {
        ROOM_SYSTEM
    }

    record Part(@FreeText @Nullable String text, @Nullable Integer number) {}

    record Share(@Nullable Long devices, @Nullable Double offline) {}

    record Thing(
            @Nullable String id,
            @Nullable Kind deviceKind,
            @Nullable Instant lastSeenAt,
            @Nullable Boolean lab,
            @FreeText @Nullable String description,
            @Nullable List<Part> parts,
            @FreeText @Nullable JsonNode state) {

        static Thing described(String description) {
            return new Thing("1", null, null, null, description, null, null);
        }

        static Thing in(JsonNode state) {
            return new Thing("1", null, null, null, null, null, state);
        }
    }

    record Row(
            @Nullable String id,
            @Nullable String name,
            @OnRequest @Nullable String mac) {}

    private final AnswerWriter writer = new AnswerWriter(new AnswerLimit(LIMIT));

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_record_is_compact_json_without_what_is_absent() {
        Thing thing = new Thing(
                "1", Kind.ROOM_SYSTEM, Instant.parse("2026-11-23T12:00:00.123Z"), false, null, List.of(), null);
        assertThat(writer.write(thing))
                .isEqualTo("{\"id\":\"1\",\"device_kind\":\"room_system\",\"last_seen_at\":\"2026-11-23T12:00:00Z\","
                        + "\"lab\":false,\"parts\":[]}");
    }

    @Test
    void numbers_stay_as_exact_as_they_are() {
        assertThat(writer.write(new Share(9_007_199_254_740_993L, 0.05)))
                .isEqualTo("{\"devices\":9007199254740993,\"offline\":0.05}");
    }

    @Test
    void free_texts_that_are_there_are_named_first_as_untrusted() {
        String answer =
                writer.write(new Thing("1", null, null, null, "x", List.of(new Part("y", 1), new Part(null, 2)), null));
        assertThat(answer).startsWith("{\"untrusted\":\"");
        assertThat(json(answer).get("untrusted").asText()).endsWith(": description, parts.text");
    }

    @Test
    void texts_and_names_in_documents_are_cleaned() {
        JsonNode state = json("{\"in\\u200bput\":[\"hd\\u0000mi\",{\"a\":null,\"b\":1.5}]}");
        assertThat(json(writer.write(Thing.in(state))).get("state")).hasToString("{\"input\":[\"hdmi\",{\"b\":1.5}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password", "snmp_community", "apiKey", "ACCESS_KEY", "client-secret", "auth_token"})
    void documents_do_not_give_away_secrets(String name) {
        ObjectNode state = MAPPER.createObjectNode();
        state.putObject("network").put(name, "canary-secret");
        assertThat(writer.write(Thing.in(state))).doesNotContain("canary").contains("*****");
    }

    @Test
    void a_long_text_is_cut_with_a_hint_until_the_answer_fits() {
        String answer = writer.write(Thing.described("x\n".repeat(50_000)));
        assertThat(answer.length()).isBetween(1_000, LIMIT);
        assertThat(json(answer).get("description").asText()).endsWith("…");
        assertThat(json(answer).get("hint").asText()).isEqualTo("Texts and documents that end in … are cut.");
    }

    @Test
    void many_long_texts_are_cut_shorter() {
        List<Part> parts = IntStream.range(0, 5_000)
                .mapToObj(number -> new Part("y".repeat(5_000), number))
                .toList();
        String answer = writer.write(new Thing("1", null, null, null, null, parts, null));
        assertThat(answer.length()).isLessThanOrEqualTo(LIMIT);
        assertThat(json(answer).get("parts").size()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_document_that_is_deep_and_wide_is_cut_until_it_fits() {
        JsonNode deep = MAPPER.createObjectNode().put("leaf", "z".repeat(100));
        for (int level = 0; level < 30; level++) {
            ArrayNode wide = MAPPER.createArrayNode();
            for (int i = 0; i < 3 && level < 6; i++) {
                wide.add(deep);
            }
            deep = MAPPER.createObjectNode().set("level" + level, level < 6 ? wide : deep);
        }
        assertThat(writer.write(Thing.in(deep)).length()).isLessThanOrEqualTo(LIMIT);
    }

    private static Listing<Row> rows(int count, String name, @Nullable Position next) {
        return new Listing<>(
                IntStream.range(0, count)
                        .mapToObj(index -> new Listing.Entry<>(
                                new Position(1, index), new Row("id-" + index, name, "mac-" + index)))
                        .toList(),
                next,
                null);
    }

    private static String cursor(Position position) {
        return position.page() + "/" + position.row();
    }

    private String write(Listing<Row> listing, List<String> fields) {
        return writer.write(listing, fields, AnswerWriterTest::cursor);
    }

    @Test
    void a_page_has_its_rows_and_their_number() {
        assertThat(write(rows(2, "n", null), List.of()))
                .isEqualTo(
                        "{\"count\":2,\"items\":[{\"id\":\"id-0\",\"name\":\"n\"},{\"id\":\"id-1\",\"name\":\"n\"}]}");
    }

    @Test
    void the_next_page_has_a_cursor() {
        assertThat(json(write(rows(2, "n", new Position(3, 4)), List.of()))
                        .get("next_cursor")
                        .asText())
                .isEqualTo("3/4");
    }

    @Test
    void chosen_fields_are_shown_and_no_others() {
        assertThat(write(rows(1, "n", null), List.of("mac", "id")))
                .isEqualTo("{\"count\":1,\"items\":[{\"id\":\"id-0\",\"mac\":\"mac-0\"}]}");
    }

    @Test
    void a_page_that_is_too_long_ends_before_a_row_and_goes_on_with_it() {
        JsonNode page = json(write(rows(200, "n".repeat(100), new Position(2, 0)), List.of()));
        int shown = page.get("items").size();
        assertThat(page.toString().length()).isBetween(LIMIT / 2, LIMIT);
        assertThat(shown).isBetween(20, 199).isEqualTo(page.get("count").intValue());
        assertThat(page.get("next_cursor").asText()).isEqualTo("1/" + shown);
        assertThat(page.get("hint").asText()).startsWith("Cut at 10000 characters: ");
    }

    @Test
    void every_page_has_a_row_however_long_it_is() {
        record Long(@FreeText JsonNode state) {}
        ObjectNode state = MAPPER.createObjectNode();
        IntStream.range(0, 1_000).forEach(index -> state.put("field" + index, "x".repeat(1_000)));
        var listing = new Listing<>(List.of(new Listing.Entry<>(Position.START, new Long(state))), null, null);
        String answer = writer.write(listing, List.of(), AnswerWriterTest::cursor);
        assertThat(json(answer).get("count").intValue()).isEqualTo(1);
        assertThat(answer.length()).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void free_texts_of_documents_are_found() {
        Tree tree = new Tree(Bounds.WHOLE.get(0));
        tree.write(Thing.in(json("{}")), property -> true);
        assertThat(tree.freeTexts()).isEqualTo(Set.of("state"));
    }

    @Test
    void a_limit_that_no_client_takes_is_refused() {
        assertThatThrownBy(() -> new AnswerLimit(200_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxCharacters must be 10000 to 130000, was 200000");
    }
}
