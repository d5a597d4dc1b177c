package io.xyte.mcp.core.tools.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.mcp.core.arguments.ArgumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {

    @Test
    void words_phrases_and_filters_are_told_apart() {
        SearchQuery query = SearchQuery.parse(
                " hdmi \"no signal\" type:devices -status:Offline name:contains:\"Conference Room\" -\"old one\" ");

        assertThat(query.terms())
                .containsExactly(
                        new Term(null, "hdmi", false),
                        new Term(null, "no signal", false),
                        new Term(Filter.TYPE, "device", false),
                        new Term(Filter.STATUS, "offline", true),
                        new Term(Filter.NAME, "conference room", false),
                        new Term(null, "old one", true));
    }

    @ParameterizedTest
    @CsvSource({
        "hdmi, 'DEVICE,TICKET,INCIDENT,SPACE'",
        "type:ticket, TICKET",
        "-type:ticket, 'DEVICE,INCIDENT,SPACE'",
        "priority:high, INCIDENT",
        "model:codec, 'DEVICE,INCIDENT'",
        "-model:codec, 'DEVICE,TICKET,INCIDENT,SPACE'",
        "type:space priority:high, ''"
    })
    void only_types_that_can_match_are_searched(String text, String types) {
        assertThat(SearchQuery.parse(text).types().stream().map(Type::name).reduce((a, b) -> a + "," + b))
                .isEqualTo(types.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(types));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                     | query is empty
            statu:offline          | Unknown filter "statu"; did you mean status? Valid: type, status
            type:device status:    | query is not understood
            type:robots            | Unknown type "robots"
            name:"Room             | a quotation mark is not closed
            name:""                | a term without a value
            status:contains:off    | contains: goes with name:, space: and model:
            contains:off           | contains
            """)
    void what_is_no_query_is_refused_in_words(String text, String words) {
        assertThatThrownBy(() -> SearchQuery.parse(text))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining(words);
    }
}
