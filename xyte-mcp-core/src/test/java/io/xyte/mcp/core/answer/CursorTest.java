package io.xyte.mcp.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private final Cursor cursor = new Cursor(new Position(7, 42), Instant.parse("2026-11-23T12:00:00.5Z"), -5);

    @Test
    void a_cursor_is_read_as_it_was_written() {
        Cursor read = Cursor.parse(cursor.toString()).orElseThrow();
        assertThat(read.position()).isEqualTo(new Position(7, 42));
        assertThat(read.asOf()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(read.seal()).isEqualTo(-5);
    }

    @Test
    void it_is_short_and_fits_into_an_address() {
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]{27}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "page 2",
                "AAAA",
                "AAAAAAAAACprBCrA-----------",
                "~~~",
                "AAAABwAAACprBCrA__________sAAAA"
            })
    void what_is_none_of_ours_is_not_read(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void a_page_that_cannot_be_is_not_read() {
        String zero =
                new Cursor(new Position(1, 0), Instant.EPOCH, 0).toString().replaceFirst("AAAAAQ", "AAAAAA");
        assertThat(Cursor.parse(zero)).isEmpty();
    }
}
