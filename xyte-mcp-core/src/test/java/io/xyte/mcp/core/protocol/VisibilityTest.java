package io.xyte.mcp.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.testing.TestCallers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller may not see answers exactly as what does not exist. */
class VisibilityTest {
    private final Conversation narrow = new Conversation(TestCallers.narrow());
    private final Conversation full = new Conversation();

    @Test
    void lists_leave_out_what_is_hidden() {
        assertThat(narrow.ask("tools/list", "{}").findValuesAsText("name")).doesNotContain("change", "ticket");
        assertThat(narrow.ask("resources/templates/list", "{}").findValuesAsText("uriTemplate"))
                .containsExactly("test://items/{item}");
        assertThat(narrow.ask("prompts/list", "{}").at("/result/prompts").findValuesAsText("name"))
                .contains("greet")
                .doesNotContain("greet_ticket");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "tools/call | change | nosuch | {`name`:`NAME`}",
                "tools/call | ticket | nosuch | {`name`:`NAME`,`arguments`:{`a`:1}}",
                "prompts/get | greet_ticket | nosuch | {`name`:`NAME`,`arguments`:{`who`:`Ada`}}",
                "resources/read | test://tickets/apple | no:such | {`uri`:`NAME`}",
                "completion/complete | greet_ticket | nosuch "
                        + "| {`ref`:{`type`:`ref/prompt`,`name`:`NAME`},`argument`:{`name`:`who`,`value`:``}}",
                "completion/complete | test://tickets/{item} | no:such/{item} "
                        + "| {`ref`:{`type`:`ref/resource`,`uri`:`NAME`},`argument`:{`name`:`item`,`value`:``}}"
            })
    void hidden_and_unknown_differ_in_the_name_only(String method, String hidden, String unknown, String params) {
        String form = params.replace('`', '"');
        JsonNode toHidden = narrow.ask(method, form.replace("NAME", hidden));
        JsonNode toUnknown = narrow.ask(method, form.replace("NAME", unknown));

        assertThat(toHidden.has("error")).isTrue();
        assertThat(toHidden.toString().replace(hidden, unknown)).isEqualTo(toUnknown.toString());
        assertThat(full.ask(method, form.replace("NAME", hidden)).has("result")).isTrue();
    }
}
