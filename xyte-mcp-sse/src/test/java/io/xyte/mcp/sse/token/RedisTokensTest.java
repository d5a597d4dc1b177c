package io.xyte.mcp.sse.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.redis.RedisServer;
import io.xyte.mcp.sse.store.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One Redis, an operator and a server. */
class RedisTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final MasterKey MASTER = MasterKey.of(Base64.getEncoder().encodeToString(new byte[32]), "test");

    private final RedisServer redis = RedisServer.start();
    private final RedisLink operatorLink = redis.link();
    private final RedisLink serverLink = redis.link();
    private final TokenStore operator = new RedisTokens(operatorLink, () -> {});
    private final TokenStore server = new RedisTokens(serverLink, () -> {});
    private final TokenBook book = new TokenBook(server, MASTER, Optional.empty(), CLOCK);

    @AfterEach
    void stop() {
        operatorLink.close();
        serverLink.close();
        redis.close();
    }

    private AccessToken make(String label) {
        return new TokenIssuer(operator, MASTER, CLOCK).issue(label, Role.READER, "canary-key-1", NOW.plusSeconds(60));
    }

    @Test
    void what_the_operator_makes_a_server_knows_as_it_was_made() {
        AccessToken anna = make("anna");
        book.refresh();

        assertThat(book.find(anna)).hasValueSatisfying(grant -> {
            assertThat(grant.label()).isEqualTo("anna");
            assertThat(grant.role()).isEqualTo(Role.READER);
            assertThat(grant.expiresAt()).isEqualTo(NOW.plusSeconds(60));
        });
        assertThat(server.all()).isEqualTo(operator.all()).hasSize(1);
        assertThat(redis.everything()).doesNotContain("canary", anna.text());
    }

    @Test
    void the_version_changes_with_each_change_and_only_then() {
        long none = server.version();
        make("anna");
        long one = server.version();
        assertThat(one).isNotEqualTo(none).isEqualTo(server.version());

        operator.revoke("anna", NOW);

        assertThat(server.version()).isNotEqualTo(one);
    }

    @Test
    void a_label_is_used_once_and_revoked_once() {
        make("anna");
        assertThatThrownBy(() -> make("anna")).hasMessageContaining("labels are not reused");

        assertThat(operator.revoke("nobody", NOW)).isFalse();
        assertThat(operator.revoke("anna", NOW)).isTrue();
        assertThat(operator.revoke("anna", NOW)).isFalse();

        assertThatThrownBy(() -> make("anna")).hasMessageContaining("labels are not reused");
        assertThat(server.all())
                .singleElement()
                .satisfies(token -> assertThat(token.revokedAt()).isEqualTo(NOW));
    }

    @Test
    void a_revoked_token_is_worth_nothing_from_the_next_look_on() {
        AccessToken anna = make("anna");
        book.refresh();
        operator.revoke("anna", NOW);
        book.refresh();

        assertThat(book.find(anna)).isEmpty();
    }

    @Test
    void tokens_that_vanish_from_redis_stay_valid_where_they_are_known() {
        AccessToken anna = make("anna");
        book.refresh();
        redis.cli("flushall");

        assertThatThrownBy(server::version).isInstanceOf(StoreException.class).hasMessageContaining("vanished");
        book.refresh();
        assertThat(book.find(anna)).isPresent();

        AccessToken ben = make("ben");
        assertThatThrownBy(server::version).hasMessageContaining("restart the servers");
        book.refresh();
        assertThat(book.find(anna))
                .as("others in their place are no revocation")
                .isPresent();
        assertThat(book.find(ben)).isEmpty();
    }

    @Test
    void while_redis_is_away_nothing_is_changed_and_what_is_known_counts() {
        AccessToken anna = make("anna");
        book.refresh();
        redis.kill();

        assertThatThrownBy(() -> make("ben")).isInstanceOf(StoreException.class);
        book.refresh();
        assertThat(book.find(anna)).isPresent();
    }

    @Test
    void a_book_that_could_not_be_read_yet_knows_that_it_knows_nothing() {
        redis.kill();
        book.refresh();
        assertThat(book.known()).isFalse();

        redis.restart();
        RedisServer.awaitUp(serverLink);
        book.refresh();
        assertThat(book.known()).isTrue();
    }
}
