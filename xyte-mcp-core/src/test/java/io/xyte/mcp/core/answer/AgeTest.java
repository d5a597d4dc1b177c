package io.xyte.mcp.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "-5, 0 s",
        "0, 0 s",
        "59, 59 s",
        "60, 1 min",
        "3599, 59 min",
        "3600, 1 h",
        "172799, 47 h",
        "172800, 2 d",
        "8640000, 100 d"
    })
    void an_age_is_told_in_its_greatest_unit(long seconds, String words) {
        assertThat(Age.of(NOW.minusSeconds(seconds), NOW)).isEqualTo(words);
    }

    @Test
    void what_never_was_has_no_age() {
        assertThat(Age.of(null, NOW)).isNull();
    }
}
