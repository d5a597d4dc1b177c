package io.xyte.mcp.sse.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private final AdminToken token = AdminToken.of("canary-operator-token");

    @Test
    void it_matches_itself_and_nothing_else() {
        assertThat(token.matches("canary-operator-token")).isTrue();
        assertThat(token.matches("canary-operator-toke")).isFalse();
        assertThat(token.matches("")).isFalse();
    }

    @Test
    void a_cookie_is_good_for_eight_hours() {
        String cookie = token.cookie(NOW);

        assertThat(token.accepts(cookie, NOW.plusSeconds(8 * 3600 - 1))).isTrue();
        assertThat(token.accepts(cookie, NOW.plusSeconds(8 * 3600))).isFalse();
        assertThat(cookie).doesNotContain("canary");
    }

    @Test
    void a_cookie_of_another_token_or_with_another_end_is_refused() {
        String other = AdminToken.of("canary-other-operator").cookie(NOW);
        String cookie = token.cookie(NOW);

        assertThat(token.accepts(other, NOW)).isFalse();
        assertThat(token.accepts("9" + cookie, NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.", "x.y", "1.AAAA"})
    void what_is_no_cookie_of_ours_is_refused(String cookie) {
        assertThat(token.accepts(cookie, NOW)).isFalse();
    }

    @Test
    void a_short_token_is_refused_and_never_shown() {
        assertThatThrownBy(() -> AdminToken.of("canary"))
                .hasMessageContaining("16 characters")
                .hasMessageNotContaining("canary");
        assertThat(token.toString()).doesNotContain("canary");
    }
}
