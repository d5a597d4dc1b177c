package io.xyte.mcp.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriTemplateTest {
    private final UriTemplate template = new UriTemplate("xyte://devices/{id}/commands");

    @ParameterizedTest
    @CsvSource({
        "xyte://devices/4711/commands, 4711",
        "xyte://devices/a%20b%2Fc/commands, a b/c",
        "xyte://devices/1+1/commands, 1+1",
        "xyte://devices/caf%C3%A9/commands, café"
    })
    void variables_are_decoded(String uri, String id) {
        assertThat(template.match(uri)).contains(Map.of("id", id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyte://devices//commands",
                "xyte://devices/a/b/commands",
                "xyte://devices/a?x=1/commands",
                "xyte://devices/%zz/commands",
                "xyte://devices/%/commands",
                "xyte://devices/4711/commands/",
                "xyte://devices/4711",
                "XYTE://devices/4711/commands"
            })
    void other_addresses_do_not_match(String uri) {
        assertThat(template.match(uri)).isEmpty();
    }

    @Test
    void an_address_without_variables_matches_itself() {
        assertThat(new UriTemplate("xyte://devices").match("xyte://devices")).contains(Map.of());
        assertThat(new UriTemplate("xyte://devices").match("xyte://devicesX")).isEmpty();
    }
}
