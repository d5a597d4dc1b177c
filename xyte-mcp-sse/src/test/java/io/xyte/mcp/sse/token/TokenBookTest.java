package io.xyte.mcp.sse.token;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.client.ApiKey;
import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.sse.store.DataDirectory;
import io.xyte.mcp.sse.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBookTest {
    private static final String KEY = "canary-key-1";
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path path = Path.of("");

    private Instant now = START;
    private @Nullable SqliteTokens server;
    private @Nullable SqliteTokens operator;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };

    @BeforeEach
    void open() {
        server = SqliteTokens.in(directory());
        operator = SqliteTokens.in(directory());
    }

    @AfterEach
    void close() {
        server.close();
        operator.close();
    }

    private DataDirectory directory() {
        return DataDirectory.at(path);
    }

    private MasterKey master() {
        return TokenSettings.masterKey(directory(), "");
    }

    private TokenBook book() {
        return new TokenBook(server, master(), Optional.empty(), clock).open();
    }

    private AccessToken issue(String label, Role role, @Nullable Duration life) {
        return new TokenIssuer(operator, master(), clock).issue(label, role, KEY, life == null ? null : now.plus(life));
    }

    @Test
    void a_token_stands_for_its_key_under_its_label_and_role() {
        AccessToken token = issue("anna", Role.READER, null);

        assertThat(book().find(token)).contains(new Grant("anna", Role.READER, ApiKey.of(KEY), null));
    }

    @Test
    void a_token_made_by_another_process_is_known_after_the_next_look() {
        TokenBook book = book();
        AccessToken token = issue("anna", Role.READER, null);
        assertThat(book.find(token)).isEmpty();

        book.refresh();

        assertThat(book.find(token)).isPresent();
    }

    @Test
    void a_token_revoked_by_another_process_is_gone_after_the_next_look() {
        AccessToken token = issue("anna", Role.READER, null);
        TokenBook book = book();
        assertThat(book.admits(new Tenant(null, "anna"))).isTrue();

        operator.revoke("anna", now);
        book.refresh();

        assertThat(book.find(token)).isEmpty();
        assertThat(book.admits(new Tenant(null, "anna"))).isFalse();
    }

    @Test
    void a_token_ends_by_the_clock_without_a_look() {
        AccessToken token = issue("anna", Role.READER, Duration.ofHours(1));
        TokenBook book = book();

        now = START.plus(Duration.ofMinutes(59));
        assertThat(book.find(token)).isPresent();
        now = START.plus(Duration.ofHours(1));

        assertThat(book.find(token)).isEmpty();
        assertThat(book.admits(new Tenant(null, "anna"))).isFalse();
    }

    @Test
    void who_comes_with_a_key_of_xyte_is_none_of_its_business() {
        assertThat(book().admits(Tenant.UNKNOWN)).isTrue();
    }

    @Test
    void a_label_is_never_used_twice() {
        issue("anna", Role.READER, null);
        operator.revoke("anna", now);

        assertThatThrownBy(() -> issue("anna", Role.READER, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("labels are not reused");
    }

    @Test
    void a_token_is_revoked_once() {
        issue("anna", Role.READER, null);

        assertThat(operator.revoke("anna", now)).isTrue();
        assertThat(operator.revoke("anna", now)).isFalse();
        assertThat(operator.revoke("nobody", now)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_token set role = 'operator'",
                "update access_token set label = 'other'",
                "update access_token set expires_at = expires_at + 1",
                "update access_token set expires_at = null",
                "update access_token set sealed_key = 'AAAA'",
                "update access_token set sealed_key = (select sealed_key from access_token where label = 'ben')"
                        + " where label = 'anna'"
            })
    void a_row_that_somebody_has_changed_is_not_valid(String change) {
        AccessToken token = issue("anna", Role.READER, Duration.ofDays(1));
        if (change.contains("ben")) {
            issue("ben", Role.OPERATOR, null);
        }
        try (Database file = Database.open(directory().file("tokens.db"))) {
            file.transaction(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate(change);
                }
            });
        }

        assertThat(book().find(token)).isEmpty();
    }

    @Test
    void under_another_master_key_no_token_is_valid() throws IOException {
        AccessToken token = issue("anna", Role.READER, null);
        Files.delete(directory().file("master.key"));

        assertThat(book().find(token)).isEmpty();
    }

    @Test
    void while_the_store_cannot_be_read_what_was_known_goes_on() {
        AccessToken token = issue("anna", Role.READER, null);
        TokenBook book = book();

        server.close();
        book.refresh();

        assertThat(book.find(token)).isPresent();
    }

    @Test
    void neither_token_nor_key_is_in_any_file() throws IOException {
        AccessToken token = issue("anna", Role.READER, null);
        issue("ben", Role.OPERATOR, Duration.ofDays(1));

        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                String bytes = Files.readString(file, ISO_8859_1);
                assertThat(bytes)
                        .as(file.toString())
                        .doesNotContain("canary", "xmt_", token.text().substring(4, 20));
            }
        }
        assertThat(Files.size(directory().file("tokens.db"))).isPositive();
    }

    @Test
    void tokens_are_listed_in_the_order_in_which_they_were_made() {
        issue("zoe", Role.READER, null);
        issue("anna", Role.OPERATOR, null);

        assertThat(server.all()).extracting(StoredToken::label).containsExactly("zoe", "anna");
        assertThat(server.all().toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "a\nb", "-x", "äöü"})
    void a_label_that_could_not_be_typed_or_logged_is_refused(String label) {
        assertThatThrownBy(() -> issue(label, Role.READER, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--label");
    }
}
