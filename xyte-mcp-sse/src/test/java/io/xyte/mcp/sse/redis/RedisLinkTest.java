package io.xyte.mcp.sse.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.mcp.sse.TestKeystore;
import io.xyte.mcp.sse.store.StoreException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The link against real servers that come and go. */
class RedisLinkTest {
    private static final long LIMIT_SECONDS = 30;

    private final BlockingQueue<Boolean> changes = new LinkedBlockingQueue<>();

    private RedisLink link(RedisSettings settings) {
        RedisLink link = RedisLink.open(settings, Clock.systemUTC());
        link.onChange(changes::add);
        return link;
    }

    /** Waits until the link has told of a change, or is that way already. */
    private void await(RedisLink link, boolean up) throws InterruptedException {
        while (link.up() != up) {
            assertThat(changes.poll(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("a change")
                    .isNotNull();
        }
    }

    private static void set(RedisLink link, String name, String value) {
        link.await(commands -> commands.set(link.key(name), value.getBytes(UTF_8)));
    }

    @Test
    void what_one_link_writes_another_reads_under_the_prefix() throws Exception {
        try (RedisServer redis = RedisServer.start();
                RedisLink one = link(redis.settings());
                RedisLink other = link(redis.settings())) {
            await(one, true);
            await(other, true);

            set(one, "colour", "blue");

            byte[] seen = other.await(commands -> commands.get(other.key("colour")));
            assertThat(seen).asString(UTF_8).isEqualTo("blue");
            assertThat(redis.cli("keys", "*colour*")).isEqualTo("xyte-mcp:colour");
        }
    }

    @Test
    void messages_come_to_all_who_read_the_channel_in_their_order() throws Exception {
        BlockingQueue<String> read = new LinkedBlockingQueue<>();
        try (RedisServer redis = RedisServer.start();
                RedisLink one = link(redis.settings());
                RedisLink other = link(redis.settings())) {
            await(one, true);
            await(other, true);
            other.subscribe("news", message -> read.add(new String(message, UTF_8)))
                    .toCompletableFuture()
                    .join();

            for (int i = 0; i < 100; i++) {
                one.publish("news", Integer.toString(i).getBytes(UTF_8));
            }

            for (int i = 0; i < 100; i++) {
                assertThat(read.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo(Integer.toString(i));
            }
            other.unsubscribe("news").toCompletableFuture().join();
            assertThat(one.publish("news", new byte[0]).toCompletableFuture().join())
                    .isZero();
        }
    }

    @Test
    void without_redis_everything_is_refused_at_once_and_it_is_found_when_it_comes() throws Exception {
        BlockingQueue<String> read = new LinkedBlockingQueue<>();
        try (RedisServer redis = RedisServer.start()) {
            redis.kill();
            try (RedisLink link = link(redis.settings())) {
                assertThat(changes.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isFalse();
                assertThat(link.publish("news", new byte[0]).toCompletableFuture())
                        .isCompletedExceptionally();
                assertThat(link.subscribe("news", message -> read.add(new String(message, UTF_8)))
                                .toCompletableFuture())
                        .isCompletedExceptionally();
                assertThatThrownBy(() -> set(link, "colour", "blue"))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("127.0.0.1:" + redis.port());

                redis.restart();
                await(link, true);

                link.publish("news", "there".getBytes(UTF_8));
                assertThat(read.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("there");
            }
        }
    }

    @Test
    void a_killed_server_is_noticed_and_channels_are_read_again_after_it_is_back() throws Exception {
        BlockingQueue<String> read = new LinkedBlockingQueue<>();
        try (RedisServer redis = RedisServer.start();
                RedisLink link = link(redis.settings())) {
            await(link, true);
            link.subscribe("news", message -> read.add(new String(message, UTF_8)))
                    .toCompletableFuture()
                    .join();

            redis.kill();
            await(link, false);
            redis.restart();
            await(link, true);
            link.publish("news", "again".getBytes(UTF_8));

            assertThat(read.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isEqualTo("again");
        }
    }

    @Test
    void a_server_that_does_not_answer_is_away_until_it_answers() throws Exception {
        try (RedisServer redis = RedisServer.start();
                RedisLink link = link(redis.settings())) {
            await(link, true);

            redis.pause();
            await(link, false);
            assertThat(link.publish("news", new byte[0]).toCompletableFuture()).isCompletedExceptionally();
            redis.resume();
            await(link, true);

            set(link, "colour", "blue");
        }
    }

    @Test
    void an_answer_that_takes_too_long_fails_the_command() throws Exception {
        try (RedisServer redis = RedisServer.start()) {
            RedisSettings hasty = new RedisSettings(
                    redis.url(), RedisSettings.DEFAULT_PREFIX, Optional.empty(), Duration.ofMillis(50));
            try (RedisLink link = link(hasty)) {
                await(link, true);

                assertThatThrownBy(() -> link.await(commands -> commands.blpop(5, link.key("nothing"))))
                        .isInstanceOf(StoreException.class);
                assertThat(link.failed()).isPositive();
            }
        }
    }

    @Test
    void a_password_is_told_to_the_server_and_to_nobody_else() throws Exception {
        try (RedisServer redis = RedisServer.withPassword("canary/pass word");
                RedisLink link = link(
                        RedisServer.settings(URI.create("redis://:canary%2Fpass%20word@127.0.0.1:" + redis.port())));
                RedisLink wrong =
                        link(RedisServer.settings(URI.create("redis://:canary-wrong@127.0.0.1:" + redis.port())))) {
            await(link, true);
            set(link, "colour", "blue");

            assertThatThrownBy(() -> set(wrong, "colour", "blue"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageNotContaining("canary");
            assertThat(wrong.up()).isFalse();
        }
    }

    @Test
    void tls_is_spoken_with_a_server_whose_certificate_is_trusted_and_with_no_other(@TempDir Path folder)
            throws Exception {
        TestKeystore keys = TestKeystore.create(folder, "redis", "RSA", 30);
        Path ca = Files.writeString(folder.resolve("ca.pem"), keys.certificatePem());
        try (RedisServer redis = RedisServer.withTls(keys, folder);
                RedisLink trusting = link(new RedisSettings(
                        redis.url(), RedisSettings.DEFAULT_PREFIX, Optional.of(ca), Duration.ofSeconds(5)))) {
            await(trusting, true);
            set(trusting, "colour", "blue");

            changes.clear();
            try (RedisLink other = link(redis.settings())) {
                assertThat(changes.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isFalse();
                assertThat(other.up()).isFalse();
            }
        }
    }

    @Test
    void a_certificate_for_another_name_is_not_trusted(@TempDir Path folder) throws Exception {
        TestKeystore keys = TestKeystore.create(folder, "redis", "RSA", 30); // for localhost and 127.0.0.1
        Path ca = Files.writeString(folder.resolve("ca.pem"), keys.certificatePem());
        try (RedisServer redis = RedisServer.withTls(keys, folder);
                RedisLink link = link(new RedisSettings(
                        URI.create("rediss://127.0.0.2:" + redis.port()),
                        RedisSettings.DEFAULT_PREFIX,
                        Optional.of(ca),
                        Duration.ofSeconds(5)))) {
            assertThat(changes.poll(LIMIT_SECONDS, TimeUnit.SECONDS)).isFalse();
            assertThat(link.why()).contains("127.0.0.2");
        }
    }

    @Test
    void a_server_that_cannot_be_written_to_is_away() throws Exception {
        try (RedisServer redis = RedisServer.start();
                RedisLink link = link(redis.settings())) {
            await(link, true);

            redis.cli("replicaof", "127.0.0.1", "1");
            await(link, false);
            assertThat(link.why()).contains("READONLY");
            redis.cli("replicaof", "no", "one");
            await(link, true);

            redis.cli("config", "set", "maxmemory", "1");
            await(link, false);
            assertThat(link.why()).contains("OOM");
        }
    }

    @Test
    void the_first_look_is_enough_to_know_that_nobody_is_there() {
        try (RedisServer redis = RedisServer.start()) {
            redis.kill();
            try (RedisLink link = link(redis.settings())) {
                assertThat(link.awaitLook(Duration.ofMinutes(10))).isFalse();
                assertThat(link.why()).contains("refused");
            }
        }
    }
}
