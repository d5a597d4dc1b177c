package io.xyte.mcp.sse.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
    private final AccessToken token = AccessToken.next();

    @Test
    void a_token_is_found_again_by_its_text() {
        assertThat(AccessToken.parse(token.text()).orElseThrow().hash()).isEqualTo(token.hash());
    }

    @Test
    void it_has_192_random_bits_and_a_checksum() {
        assertThat(token.text()).matches("xmt_[0-9a-f]{48}[0-9a-f]{8}");
    }

    @Test
    void no_two_are_equal() {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            texts.add(AccessToken.next().text());
        }
        assertThat(texts).hasSize(1000);
    }

    @Test
    void any_one_letter_that_is_mistyped_is_noticed() {
        for (int i = 4; i < token.text().length(); i++) {
            char other = token.text().charAt(i) == '0' ? '1' : '0';
            String mistyped =
                    token.text().substring(0, i) + other + token.text().substring(i + 1);

            assertThat(AccessToken.parse(mistyped)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xmt_", "xmt_canary", "", "canary-key-1", "XMT_00"})
    void other_texts_are_none(String text) {
        assertThat(AccessToken.parse(text)).isEmpty();
    }

    @Test
    void it_does_not_give_itself_away() {
        assertThat(token.toString()).doesNotContain(token.text().substring(4, 20));
    }
}
