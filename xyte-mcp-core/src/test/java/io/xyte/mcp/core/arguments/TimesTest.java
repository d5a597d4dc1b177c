package io.xyte.mcp.core.arguments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:30:00Z, 2026-11-20T08:30:00Z",
        "2026-11-20T08:30:00.250+02:00, 2026-11-20T06:30:00.250Z",
        "2026-11-20T08:30, 2026-11-20T08:30:00Z",
        "2026-11-20 08:30:00, 2026-11-20T08:30:00Z",
        "2026-11-20, 2026-11-20T00:00:00Z",
        "90min, 2026-11-23T10:30:00Z",
        "12h, 2026-11-23T00:00:00Z",
        "3 d ago, 2026-11-20T12:00:00Z",
    })
    void times_dates_and_ages_are_read(String text, Instant expected) {
        assertThat(Times.parse(text, NOW)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "2026-13-01", "25:00", "3 weeks", "-3d", "1781827200", "2026-11-20T"})
    void what_could_mean_anything_is_not(String text) {
        assertThat(Times.parse(text, NOW)).isEmpty();
    }
}
