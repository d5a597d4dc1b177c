package io.xyte.mcp.core.arguments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> NAMES = List.of("device_id", "status", "space_path", "limit");

    @ParameterizedTest
    @CsvSource({"devce_id,device_id", "deviceId,device_id", "id,device_id", "limt,limit", "spacepath,space_path"})
    void a_slip_is_understood(String typed, String meant) {
        assertThat(Nearest.of(typed, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "everything_and_more", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"})
    void what_is_like_none_is_left_alone(String typed) {
        assertThat(Nearest.of(typed, NAMES)).isEmpty();
    }

    @Test
    void the_distance_counts_edits() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("abc", "abc")).isZero();
    }
}
