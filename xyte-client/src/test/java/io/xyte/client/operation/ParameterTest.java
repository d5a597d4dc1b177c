package io.xyte.client.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.client.model.XyteJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the table takes as an argument. */
class ParameterTest {
    private static final String UUID = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | a | ''",
                "INTEGER | -7 | 7.5",
                "INTEGER | 999999999999999999 | 9999999999999999999",
                "EPOCH_SECONDS | 1782000000 | 2026-06-18",
                "BOOLEAN | true | yes",
                "TIME | 2026-06-18T09:41:07Z | 2026-06-18",
                "TIME | 2026-06-18T09:41:07.5 | 1782000000",
                "TIME | 2026-06-18T09:41:07+02:00 | noon",
                "UUID | 0F6F7A52-3c1e-4b7d-9a54-6f1d2c8e7b10 | 0f6f7a52",
                "ID | t-1.a_b~c:d | .hidden",
                "ID | 7 | a b",
                "ID | a | a/b",
                "TEXTS | a,b | ''"
            })
    void a_text_fits_its_kind_or_is_refused(Kind kind, String good, String bad) {
        Parameter parameter = parameter(kind);

        assertThatCode(() -> parameter.check(good)).doesNotThrowAnyException();
        assertThatThrownBy(() -> parameter.check(bad)).hasMessageContaining("p must be " + kind.words());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | \"a\" | 1",
                "INTEGER | 7 | \"7\"",
                "INTEGER | 7 | 7.5",
                "BOOLEAN | false | \"false\"",
                "TIME | \"2026-06-18T09:41:07Z\" | 1782000000",
                "UUID | \"" + UUID + "\" | \"a\"",
                "ID | \"a\" | \"..\"",
                "TEXTS | [\"a\"] | [1]",
                "UUIDS | [\"" + UUID + "\"] | [\"a\"]",
                "UUIDS | [] | \"" + UUID + "\"",
                "DOCUMENT | {\"a\":1} | [1]",
                "LABEL | \"Acme\" | 7",
                "LABEL | {\"id\":\"" + UUID + "\"} | {\"name\":\"Acme\"}"
            })
    void a_value_fits_its_kind_or_is_refused(Kind kind, String good, String bad) throws Exception {
        Parameter parameter = parameter(kind);
        var goodValue = XyteJson.mapper().readTree(good);
        var badValue = XyteJson.mapper().readTree(bad);

        assertThatCode(() -> parameter.check(goodValue)).doesNotThrowAnyException();
        assertThatThrownBy(() -> parameter.check(badValue)).hasMessageContaining("p must be " + kind.words());
    }

    @Test
    void null_will_do_for_a_field_that_need_not_be_there() throws Exception {
        var none = XyteJson.mapper().readTree("null");

        assertThatCode(() -> parameter(Kind.TEXT).check(none)).doesNotThrowAnyException();
        assertThatThrownBy(() -> parameter(Kind.TEXT).mandatory().check(none))
                .hasMessage("p must be a text, was \"null\"");
    }

    @Test
    void one_of_a_few_values_is_named_with_all_of_them() {
        Parameter status = Parameter.oneOf("status", "state", "active", "closed");

        assertThatCode(() -> status.check("closed")).doesNotThrowAnyException();
        assertThatThrownBy(() -> status.check("open")).hasMessage("status must be one of active, closed, was \"open\"");
    }

    @Test
    void a_list_of_values_is_checked_one_by_one() {
        Parameter state = Parameter.texts("state", "states", "available", "inuse");

        assertThatCode(() -> state.check("inuse,available")).doesNotThrowAnyException();
        assertThatThrownBy(() -> state.check("inuse,lost")).hasMessageContaining("must be one of");
    }

    @Test
    void outside_text_is_one_short_visible_line() {
        assertThat(OutsideText.cleaned(" a\r\n\tb\u200b\u202ec\u0000 ", 99)).isEqualTo("a b c");
        assertThat(OutsideText.cleaned("abcdef", 4)).isEqualTo("abc…");
        assertThat(OutsideText.quoted("x".repeat(1_000_000))).hasSize(42);
    }

    private static Parameter parameter(Kind kind) {
        return new Parameter("p", kind, "a parameter", false, List.of(), null, null);
    }
}
