package io.xyte.mcp.core.arguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import io.xyte.mcp.core.schema.Inline;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentBinderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    enum Status {
        ONLINE,
        NEVER_SEEN
    }

    record Sample(
            @Argument(value = "Name of it", maxLength = 10) @Nullable
            String name,

            @Argument(value = "Id of it", form = Form.ID) @Nullable
            String someId,

            @Argument("Number of the space") @Nullable Long spaceId,
            @Argument("Status of it") @Nullable Status status,
            @Argument("Whether not to") boolean dryRun,
            @Argument("Since when") @Nullable Instant from,
            @Argument("Values") @Nullable ObjectNode extraParams,
            @Inline Paging paging) {}

    record Needy(
            @Argument("Id of the device") String deviceId,
            @Argument("What to do") String command) {}

    private static <A extends Record> A bind(Class<A> type, String json) {
        try {
            return ArgumentBinder.bind(type, (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')), NOW);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Sample bind(String json) {
        return bind(Sample.class, json);
    }

    @Test
    void what_is_absent_is_null_and_a_flag_false() {
        Sample sample = bind("{}");
        assertThat(sample.name()).isNull();
        assertThat(sample.dryRun()).isFalse();
        assertThat(sample.paging()).isEqualTo(new Paging(null, null, null));
    }

    @Test
    void null_and_blank_mean_absent() {
        Sample sample = bind("{'name':null,'status':'','space_id':' '}");
        assertThat(sample).isEqualTo(bind("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"41207", "'41207'", "41207.0", "' 41207 '"})
    void a_number_may_be_text(String sent) {
        assertThat(bind("{'space_id':" + sent + "}").spaceId()).isEqualTo(41207L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "'4x'", "true", "[1]", "1e99", "'99999999999999999999'"})
    void what_is_no_whole_number_is_refused(String sent) {
        assertThatThrownBy(() -> bind("{'space_id':" + sent + "}"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageStartingWith("space_id must be a ");
    }

    @Test
    void an_id_may_be_a_number() {
        assertThat(bind("{'some_id':4711}").someId()).isEqualTo("4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/b", "-a", "a b", "a%2Fb"})
    void an_id_that_could_be_a_step_in_a_path_is_refused(String id) {
        assertThatThrownBy(() -> bind("{'some_id':'" + id + "'}"))
                .hasMessage("some_id must be an id of letters, digits and . _ ~ : -, was \"" + id + "\".");
    }

    @ParameterizedTest
    @CsvSource({"true,true", "'''true''',true", "'''False''',false", "false,false"})
    void a_flag_may_be_text(String sent, boolean flag) {
        assertThat(bind("{'dry_run':" + sent + "}").dryRun()).isEqualTo(flag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"never_seen", "NEVER_SEEN", "never-seen", "Never seen"})
    void a_word_may_be_written_in_several_ways(String sent) {
        assertThat(bind("{'status':'" + sent + "'}").status()).isEqualTo(Status.NEVER_SEEN);
    }

    @Test
    void a_text_that_is_too_long_is_refused_with_both_lengths() {
        assertThatThrownBy(() -> bind("{'name':'12345678901'}"))
                .hasMessage("name must have at most 10 characters, had 11.");
    }

    @Test
    void a_list_may_be_one_text_with_commas() {
        assertThat(bind("{'fields':'id, name,'}").paging().chosenFields()).isEqualTo(List.of("id", "name"));
        assertThat(bind("{'fields':['id','name']}").paging().chosenFields()).isEqualTo(List.of("id", "name"));
    }

    @Test
    void an_object_may_be_written_as_text() {
        assertThat(bind("{'extra_params':'{\\'input\\':\\'hdmi1\\'}'}".replace("\\'", "\\\""))
                        .extraParams())
                .hasToString("{\"input\":\"hdmi1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'no json {'", "'[1]'", "5", "[]"})
    void what_is_no_object_is_refused(String sent) {
        assertThatThrownBy(() -> bind("{'extra_params':" + sent + "}"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageStartingWith("extra_params must be a JSON object, was ");
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThatThrownBy(() -> bind("{'nam':'x','status':'on','limit':0}"))
                .hasMessage(
                        "Unknown argument \"nam\"; did you mean name? Valid: name, some_id, space_id, status, dry_run,"
                                + " from, extra_params, limit, cursor, fields."
                                + " status must be one of online, never_seen, was \"on\"."
                                + " limit must be a whole number from 1 to 200, was \"0\".");
    }

    @Test
    void every_missing_argument_is_told_with_its_meaning() {
        assertThatThrownBy(() -> bind(Needy.class, "{'command':' '}"))
                .hasMessage("device_id is required: Id of the device. command is required: What to do.");
    }

    @Test
    void what_was_sent_is_quoted_clean_and_short() {
        String nasty = "\\u202e\\u0000" + "x".repeat(5000);
        assertThatThrownBy(() -> bind("{'status':'" + nasty + "'}"))
                .hasMessage("status must be one of online, never_seen, was \"" + "x".repeat(39) + "…\".");
    }

    @Test
    void a_broken_cursor_is_refused() {
        assertThatThrownBy(() -> bind("{'cursor':'page 2'}"))
                .hasMessage("cursor must be next_cursor as this server gave it, was \"page 2\".");
    }

    @Test
    void an_age_counts_from_now() {
        assertThat(bind("{'from':'3d'}").from()).isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
    }
}
