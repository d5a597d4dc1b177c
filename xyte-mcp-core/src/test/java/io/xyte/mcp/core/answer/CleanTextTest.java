package io.xyte.mcp.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000,
                0x001B,
                0x007F,
                0x009B, // controls
                0x200B,
                0x200D,
                0x2060,
                0xFEFF,
                0x00AD,
                0x034F, // zero-width
                0x202A,
                0x202E,
                0x2066,
                0x2069,
                0x200F,
                0x061C, // bidirectional
                0x3164,
                0xFFA0,
                0xFE0F,
                0xE0041,
                0xE0101, // fillers, tags, selectors
                0xD800,
                0xDC00 // halves of characters
            })
    void what_a_reader_does_not_see_is_gone(int unseen) {
        String text = new StringBuilder("Room")
                .appendCodePoint(unseen)
                .append(" 4.12")
                .toString();
        assertThat(CleanText.of(text, 100)).isEqualTo("Room 4.12");
    }

    @Test
    void what_a_reader_sees_stays() {
        String seen = "Raum 4.12 \u2013 \u05d7\u05d3\u05e8 \u4f1a\u8bae\u5ba4 \ud83d\udcfa caf\u00e9\tx";
        assertThat(CleanText.of(seen, 100)).isEqualTo(seen);
    }

    @Test
    void line_ends_are_kept_in_one_form_and_long_gaps_closed() {
        assertThat(CleanText.of("a\r\nb\rc\u2028d\n\n\n\n\ne ", 100)).isEqualTo("a\nb\nc\nd\n\ne");
    }

    @Test
    void a_line_is_one_line() {
        assertThat(CleanText.line("a\n\n b\tc", 100)).isEqualTo("a b c");
    }

    @Test
    void a_long_text_ends_in_an_ellipsis_within_the_limit() {
        assertThat(CleanText.of("x".repeat(11), 10)).isEqualTo("x".repeat(9) + "…");
        assertThat(CleanText.of("x".repeat(10), 10)).isEqualTo("x".repeat(10));
    }

    @Test
    void a_text_of_which_little_is_seen_is_said_to_be_cut() {
        assertThat(CleanText.of("\u200b".repeat(1_000_000) + "x", 10)).isEqualTo("…");
    }

    @Test
    void no_character_is_cut_in_half() {
        assertThat(CleanText.of("\ud83d\udcfa".repeat(10), 10)).isEqualTo("\ud83d\udcfa".repeat(4) + "…");
    }
}
