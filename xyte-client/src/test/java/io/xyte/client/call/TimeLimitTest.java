package io.xyte.client.call;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.client.XyteException.NotSent;
import io.xyte.client.operation.CommandOperations;
import io.xyte.client.operation.Operation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    private long now;

    private TimeLimit limit(int seconds) {
        return TimeLimit.in(Duration.ofSeconds(seconds), Duration.ofSeconds(15), () -> now);
    }

    private void passes(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }

    private static void sends(TimeLimit limit, Operation operation) {
        assertThatCode(() -> limit.check(operation)).doesNotThrowAnyException();
    }

    private static void refuses(TimeLimit limit, Operation operation) {
        assertThatThrownBy(() -> limit.check(operation)).isInstanceOf(NotSent.class);
    }

    @Test
    void a_write_begins_only_while_its_answer_could_still_come() {
        TimeLimit limit = limit(50);
        passes(34);
        sends(limit, CommandOperations.SEND);
        passes(1);
        refuses(limit, CommandOperations.SEND);
        sends(limit, CommandOperations.LIST);
    }

    @Test
    void a_read_begins_until_the_end() {
        TimeLimit limit = limit(50);
        passes(49);
        sends(limit, CommandOperations.LIST);
        passes(1);
        refuses(limit, CommandOperations.LIST);
    }

    @Test
    void of_a_short_time_half_is_for_writes() {
        TimeLimit limit = limit(10);
        passes(4);
        sends(limit, CommandOperations.SEND);
        passes(1);
        refuses(limit, CommandOperations.SEND);
    }
}
