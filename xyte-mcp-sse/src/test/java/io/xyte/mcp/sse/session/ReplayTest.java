package io.xyte.mcp.sse.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How much is kept for clients that are away. */
class ReplayTest {
    private static final int EVENT_BYTES = 1000;
    private static final int COST = EVENT_BYTES + ReplayLimits.OVERHEAD_BYTES;

    private static ReplayMemory memory(int events, int bytes, long totalBytes) {
        return new ReplayMemory(new ReplayLimits(events, bytes, totalBytes, Duration.ofMinutes(10)));
    }

    private static Replay replay(ReplayMemory memory) {
        return new Replay(memory, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), ReplayKeeper.NONE);
    }

    private static void say(Replay replay, int times) {
        for (int i = 0; i < times; i++) {
            replay.message(new byte[EVENT_BYTES]);
        }
    }

    @Test
    void a_session_keeps_no_more_messages_than_it_may() {
        ReplayMemory memory = memory(3, 1_000_000, 1_000_000);

        say(replay(memory), 10);

        assertThat(memory.bytes()).isEqualTo(3 * COST);
    }

    @Test
    void a_session_keeps_no_more_bytes_than_it_may() {
        ReplayMemory memory = memory(100, 2 * COST + 1, 1_000_000);

        say(replay(memory), 10);

        assertThat(memory.bytes()).isEqualTo(2 * COST);
    }

    @Test
    void all_sessions_together_keep_no_more_than_they_may() {
        ReplayMemory memory = memory(100, 1_000_000, 5 * COST);
        Replay first = replay(memory);
        Replay second = replay(memory);

        say(first, 4);
        say(second, 4);

        assertThat(memory.bytes()).isEqualTo(5 * COST);
        first.close();
        assertThat(memory.bytes()).isEqualTo(COST);
    }

    @Test
    void a_session_that_has_ended_keeps_nothing() {
        ReplayMemory memory = memory(100, 1_000_000, 1_000_000);
        Replay replay = replay(memory);
        say(replay, 4);

        replay.close();
        say(replay, 1);

        assertThat(memory.bytes()).isZero();
    }

    @Test
    void limits_that_cannot_be_name_themselves() {
        assertThatThrownBy(() -> memory(0, 1, 1)).hasMessage("replay events must be 1 or more, was 0");
        assertThatThrownBy(() -> memory(1, 0, 1)).hasMessage("replay bytes must be 1 or more, was 0");
        assertThatThrownBy(() -> memory(1, 1, 0)).hasMessage("replay bytes of all sessions must be 1 or more, was 0");
        assertThatThrownBy(() -> new ReplayLimits(1, 1, 1, Duration.ZERO))
                .hasMessage("replay age must be positive, was PT0S");
    }
}
