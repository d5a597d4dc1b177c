package io.xyte.mcp.sse.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.core.observe.ClientProgram;
import io.xyte.mcp.core.observe.Ending;
import io.xyte.mcp.core.observe.Ending.Status;
import io.xyte.mcp.core.observe.ObservedRequest;
import io.xyte.mcp.core.observe.ObservedTool;
import io.xyte.mcp.core.observe.Origin;
import io.xyte.mcp.core.observe.Transport;
import io.xyte.mcp.sse.store.Database;
import io.xyte.mcp.sse.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:30:00Z");
    private static final Set<Dimension> ALL = Set.of(Dimension.values());
    private static final int DAYS = 30;

    @TempDir
    Path directory;

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private SqliteUsage open() {
        return new SqliteUsage(Database.open(directory.resolve("usage.db")));
    }

    private static void call(
            UsageCounter counter, String organization, String tool, @Nullable String error, long millis) {
        ObservedRequest request = new ObservedRequest(
                "tools/call",
                new ObservedTool(tool, Effect.READS),
                "caller-of-" + organization,
                new Tenant(organization, null),
                "1",
                "2025-11-25",
                ClientProgram.of("cursor", "1"),
                new Origin(Transport.STREAMABLE_HTTP, null, null, null, 100),
                null);
        Status status = error == null ? Status.OK : Status.TOOL_ERROR;
        counter.begin(request)
                .end(new Ending(status, error, Duration.ofMillis(millis).toNanos(), 1000));
    }

    private static UsageReport report(UsageStore store, Instant now, int days) {
        return UsageReport.read(store, at(now), Duration.ofDays(days), ALL);
    }

    @Test
    void percentiles_are_right_to_one_percent_even_when_they_come_in_many_parts() {
        try (SqliteUsage store = open()) {
            UsageCounter counter = new UsageCounter(store, at(NOW), DAYS);
            for (int i = 1; i <= 1000; i++) {
                call(counter, "one", "echo", null, i);
                if (i % 100 == 0) {
                    counter.flush();
                }
            }
            Tally tally = report(store, NOW, 1).total().tally();

            assertThat(tally.calls()).isEqualTo(1000);
            assertThat(tally.millis(50)).isCloseTo(500, within(5.0));
            assertThat(tally.millis(95)).isCloseTo(950, within(9.5));
            assertThat(tally.millis(99)).isCloseTo(990, within(9.9));
            assertThat(tally.bytesIn()).isEqualTo(100_000);
            assertThat(tally.bytesOut()).isEqualTo(1_000_000);
        }
    }

    @Test
    void two_organizations_are_never_mixed() {
        try (SqliteUsage store = open()) {
            UsageCounter counter = new UsageCounter(store, at(NOW), DAYS);
            call(counter, "one", "echo", null, 1);
            call(counter, "two", "echo", "not_found", 1);
            call(counter, "two", "other", "not_found", 1);
            counter.flush();
            UsageReport report = report(store, NOW, 1);

            assertThat(report.by(Dimension.ORGANIZATION))
                    .extracting(UsageSum::name)
                    .containsExactly("two", "one");
            assertThat(report.by(Dimension.ORGANIZATION))
                    .extracting(UsageSum::errors)
                    .containsExactly(2L, 0L);
            assertThat(report.by(Dimension.CALLER))
                    .extracting(sum -> sum.tally().calls())
                    .containsExactly(2L, 1L);
            assertThat(report.by(Dimension.TOOL)).extracting(UsageSum::name).containsExactly("echo", "other");
            assertThat(report.total().errorsByKind()).isEqualTo(Map.of("not_found", 2L));
            assertThat(report.by(Dimension.CLIENT)).extracting(UsageSum::name).containsExactly("cursor");
        }
    }

    @Test
    void a_cancelled_call_is_no_error() {
        UsageKey key = new UsageKey(0, "one", "caller", "echo", "cursor", Status.CANCELLED.id());

        assertThat(key.failed()).isFalse();
        assertThat(new UsageKey(0, "one", "caller", "echo", "cursor", Status.OK.id()).failed())
                .isFalse();
    }

    @Test
    void a_restart_keeps_what_was_flushed() {
        for (int run = 1; run <= 2; run++) {
            try (SqliteUsage store = open()) {
                UsageCounter counter = new UsageCounter(store, at(NOW), DAYS);
                call(counter, "one", "echo", null, 10);
                counter.flush();
            }
        }

        try (SqliteUsage store = open()) {
            assertThat(report(store, NOW, 1).total().tally().calls()).isEqualTo(2);
        }
    }

    @Test
    void another_process_can_read_while_it_is_written() {
        try (SqliteUsage writing = open();
                SqliteUsage reading = open()) {
            UsageCounter counter = new UsageCounter(writing, at(NOW), DAYS);
            call(counter, "one", "echo", null, 10);
            counter.flush();

            assertThat(report(reading, NOW, 1).total().tally().calls()).isEqualTo(1);
        }
    }

    @Test
    void what_the_store_does_not_take_is_counted_until_it_does() {
        try (SqliteUsage sound = open()) {
            Refusing store = new Refusing(sound);
            UsageCounter counter = new UsageCounter(store, at(NOW), DAYS);
            call(counter, "one", "echo", null, 10);
            counter.flush();
            call(counter, "one", "echo", null, 10);
            store.refuses = false;
            counter.flush();

            assertThat(report(sound, NOW, 1).total().tally().calls()).isEqualTo(2);
        }
    }

    @Test
    void what_is_too_old_is_forgotten_day_by_day() {
        try (SqliteUsage store = open()) {
            for (int age : List.of(40, 35, 0)) {
                UsageCounter counter = new UsageCounter(store, at(NOW.minus(Duration.ofDays(age))), DAYS);
                call(counter, "one", "echo", null, 10);
                counter.flush();
            }
            new UsageCounter(store, at(NOW), DAYS).flush();
            new UsageCounter(store, at(NOW), DAYS).flush();

            assertThat(report(store, NOW, 365).by(Dimension.DAY))
                    .extracting(UsageSum::name)
                    .containsExactly("2026-11-23");
        }
    }

    @Test
    void a_clock_that_jumps_ahead_and_back_costs_at_most_the_oldest_day() {
        try (SqliteUsage store = open()) {
            for (int age : List.of(3, 2, 1)) {
                call(counterOf(store, age), "one", "echo", null, 10);
            }
            UsageCounter ahead = new UsageCounter(store, at(NOW.plus(Duration.ofDays(4000))), DAYS);
            call(ahead, "one", "echo", null, 10);
            ahead.flush();
            UsageCounter back = new UsageCounter(store, at(NOW), DAYS);
            call(back, "one", "echo", null, 10);
            back.flush();

            assertThat(report(store, NOW, 10).by(Dimension.DAY)).hasSize(3);
        }
    }

    private static UsageCounter counterOf(UsageStore store, int age) {
        UsageCounter counter = new UsageCounter(store, at(NOW.minus(Duration.ofDays(age))), DAYS);
        call(counter, "one", "echo", null, 10);
        counter.flush();
        return counter;
    }

    /** A store that takes nothing for a while. */
    private static final class Refusing implements UsageStore {
        private final UsageStore store;
        private boolean refuses = true;

        Refusing(UsageStore store) {
            this.store = store;
        }

        @Override
        public void add(Map<UsageKey, Tally> more) {
            if (refuses) {
                throw new StoreException("full", new IllegalStateException());
            }
            store.add(more);
        }

        @Override
        public void read(long fromHour, long toHour, BiConsumer<UsageKey, Tally> reader) {
            store.read(fromHour, toHour, reader);
        }

        @Override
        public void forgetBefore(long hour) {
            store.forgetBefore(hour);
        }

        @Override
        public void close() {}
    }
}
