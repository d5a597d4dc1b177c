package io.xyte.mcp.sse.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisSettingsTest {
    private static RedisSettings of(String url) {
        return RedisSettings.of(url, RedisSettings.DEFAULT_PREFIX, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://127.0.0.1",
                "redis://cache:6379/3",
                "rediss://user:canary-pass@[::1]:6380/",
                " rediss://:canary-pass@cache.example.com:6380 "
            })
    void what_is_usual_is_taken(String url) {
        assertThat(of(url).toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "127.0.0.1:6379",
                "http://canary-pass@cache",
                "redis:canary-pass",
                "redis://:canary pass@cache",
                "redis://:canary-pass@cache/sessions",
                "rediss://:canary-pass@cache?verifyPeer=NONE"
            })
    void what_cannot_be_is_refused_by_name_and_without_what_it_held(String url) {
        assertThatThrownBy(() -> of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--redis-url (REDIS_URL)")
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    @Test
    void a_prefix_has_no_wildcards_in_it() {
        assertThatThrownBy(() -> RedisSettings.of("redis://cache", "all*", Optional.empty()))
                .hasMessageContaining("--redis-prefix")
                .hasMessageContaining("all*");
    }

    @Test
    void certificates_without_tls_are_a_mistake_that_is_told() {
        assertThatThrownBy(() -> RedisSettings.of("redis://cache", "a:", Optional.of(Path.of("ca.pem"))))
                .hasMessageContaining("rediss://");
        assertThatThrownBy(() -> RedisSettings.of("rediss://cache", "a:", Optional.of(Path.of("missing.pem"))))
                .hasMessageContaining("--redis-ca missing.pem cannot be read");
    }
}
