package io.xyte.mcp.sse.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartsTest {
    private static final String EVIL = "<script>\"'&";

    @ParameterizedTest
    @CsvSource({"0, 4", "4, 4", "5, 8", "9, 20", "20, 20", "21, 40", "100, 200", "999, 2000", "4001, 8000"})
    void the_top_of_the_scale_can_be_cut_into_four(long max, long top) {
        assertThat(TimeChart.roundTop(max)).isEqualTo(top);
    }

    @Test
    void whatever_is_named_is_escaped() {
        assertThat(BarChart.of(List.of(new BarChart.Bar(EVIL, 1, EVIL)), "good", EVIL))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;&quot;&#39;&amp;");
        assertThat(TimeChart.of(List.of(new TimeChart.Bar(EVIL, 1, 0)), EVIL)).doesNotContain("<script>");
    }

    @Test
    void a_bar_is_as_long_as_its_part_of_the_longest() {
        String svg = BarChart.of(
                List.of(new BarChart.Bar("all", 10, "10"), new BarChart.Bar("half", 5, "5")), "good", "test");

        assertThat(svg).contains("width=\"420.0\"").contains("width=\"210.0\"");
    }

    @Test
    void nothing_at_all_can_be_drawn() {
        assertThat(BarChart.of(List.of(), "good", "test")).endsWith("</svg>");
        assertThat(TimeChart.of(List.of(), "test")).endsWith("</svg>");
        assertThat(BarChart.of(List.of(new BarChart.Bar("none", 0, "0")), "good", "test"))
                .contains("width=\"0.0\"");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1023, 1023 B", "1024, 1.0 KiB", "1572864, 1.5 MiB"})
    void bytes_have_units(long bytes, String shown) {
        assertThat(Html.bytes(bytes).replace('\u202f', ' ')).isEqualTo(shown);
    }
}
