package io.xyte.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.xyte.client.CallListener;
import io.xyte.client.RetryPolicy;
import io.xyte.client.XyteException;
import io.xyte.client.XyteException.NotSent;
import io.xyte.client.XyteException.Refused;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.DeviceOperations;
import io.xyte.client.operation.Operation;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stages around an attempt, with a clock and a rest that the test sets. */
class StagesTest {
    private static final Operation GET = DeviceOperations.GET;
    private static final Answer ANSWER = new Answer(GET, JsonNodeFactory.instance.objectNode());
    private static final Duration SHORT = Duration.ofMillis(50);

    private long now;
    private final List<Duration> waits = new ArrayList<>();
    private final Resending resending = new Resending(
            new RetryDecision(new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(9), 0), () -> 0), wait -> {
                waits.add(wait);
                now += wait.toNanos();
            });

    @Test
    void stages_are_passed_in_their_order() {
        List<String> order = new ArrayList<>();
        Stage.Rest chain = Stage.chain(List.of(noting("a", order), noting("b", order)), exchange -> {
            order.add("end");
            return ANSWER;
        });

        assertThat(chain.call(exchange(Duration.ofSeconds(50)))).isSameAs(ANSWER);
        assertThat(order).containsExactly("a", "b", "end");
    }

    @Test
    void waits_between_attempts_grow_until_an_answer_comes() {
        List<XyteException> failures = new ArrayList<>(List.of(failure(), failure()));

        Answer answer = resending.call(exchange(Duration.ofSeconds(50)), exchange -> {
            if (failures.isEmpty()) {
                return ANSWER;
            }
            throw failures.remove(0);
        });

        assertThat(answer).isSameAs(ANSWER);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void no_attempt_is_made_that_cannot_begin_before_the_deadline() {
        // The first wait of one second fits into two and a half, the second of two does not fit into the rest.
        assertThatThrownBy(() -> resending.call(exchange(Duration.ofMillis(2_500)), failing()))
                .isInstanceOf(Unclear.class);

        assertThat(waits).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void an_attempt_gets_no_more_time_than_the_call_has_left() {
        Exchange exchange = exchange(Duration.ofSeconds(20));
        assertThat(exchange.timeForAttempt()).isEqualTo(Duration.ofSeconds(15));

        now += Duration.ofSeconds(12).toNanos();
        assertThat(exchange.timeForAttempt()).isEqualTo(Duration.ofSeconds(8));

        now += Duration.ofSeconds(8).toNanos();
        assertThatThrownBy(exchange::timeForAttempt).isInstanceOf(Unclear.class);
    }

    @Test
    void an_interrupt_ends_a_wait_between_attempts_and_stays_set() {
        Resending interrupted = new Resending(new RetryDecision(RetryPolicy.DEFAULT, () -> 0), wait -> {
            throw new InterruptedException();
        });

        Unclear failure = catchThrowableOfType(
                Unclear.class, () -> interrupted.call(exchange(Duration.ofSeconds(50)), failing()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.kind()).isEqualTo(Unclear.Kind.INTERRUPTED);
    }

    @Test
    void a_success_between_failures_keeps_the_circuit_closed() {
        Breakers breakers = new Breakers(SHORT);

        for (int i = 0; i < 20; i++) {
            fail(breakers, 4);
            assertThat(breakers.call(exchange(Duration.ofSeconds(50)), exchange -> ANSWER))
                    .isSameAs(ANSWER);
        }
    }

    @Test
    void a_refusal_between_failures_keeps_the_circuit_closed() {
        Breakers breakers = new Breakers(SHORT);
        fail(breakers, 4);

        assertThatThrownBy(() -> breakers.call(exchange(Duration.ofSeconds(50)), exchange -> {
                    throw new Refused(GET, 404, null, null);
                }))
                .isInstanceOf(Refused.class);

        fail(breakers, 4);
        assertThat(breakers.call(exchange(Duration.ofSeconds(50)), exchange -> ANSWER))
                .isSameAs(ANSWER);
    }

    @Test
    void interruptions_do_not_open_the_circuit() {
        Breakers breakers = new Breakers(SHORT);

        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> breakers.call(exchange(Duration.ofSeconds(50)), exchange -> {
                        throw new Unclear(GET, Unclear.Kind.INTERRUPTED, "in a test", null);
                    }))
                    .hasMessageContaining("INTERRUPTED");
        }
        assertThat(breakers.call(exchange(Duration.ofSeconds(50)), exchange -> ANSWER))
                .isSameAs(ANSWER);
    }

    @Test
    @Timeout(20)
    void an_open_circuit_lets_a_trial_through_after_its_time_and_closes_on_success() {
        Breakers breakers = new Breakers(SHORT);
        fail(breakers, 5);
        NotSent held = catchThrowableOfType(
                NotSent.class, () -> breakers.call(exchange(Duration.ofSeconds(50)), exchange -> ANSWER));
        assertThat(held.retryAfter().orElseThrow()).isLessThanOrEqualTo(SHORT);

        while (!answers(breakers)) {
            LockSupport.parkNanos(SHORT.toNanos());
        }

        fail(breakers, 4); // a circuit that was closed again bears four
        assertThat(answers(breakers)).isTrue();
    }

    @Test
    @Timeout(20)
    void a_trial_that_is_interrupted_does_not_lock_the_circuit_for_ever() {
        Breakers breakers = new Breakers(SHORT);
        fail(breakers, 5);
        Unclear interrupted = new Unclear(GET, Unclear.Kind.INTERRUPTED, "in a test", null);
        while (catchThrowableOfType(
                        XyteException.class,
                        () -> breakers.call(exchange(SHORT), exchange -> {
                            throw interrupted;
                        }))
                != interrupted) {
            LockSupport.parkNanos(SHORT.toNanos());
        }

        while (!answers(breakers)) {
            LockSupport.parkNanos(SHORT.toNanos());
        }
    }

    private boolean answers(Breakers breakers) {
        try {
            return breakers.call(exchange(SHORT), exchange -> ANSWER) == ANSWER;
        } catch (NotSent held) {
            return false;
        }
    }

    private void fail(Breakers breakers, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> breakers.call(exchange(SHORT), failing())).isInstanceOf(Unclear.class);
        }
    }

    private static Stage noting(String name, List<String> order) {
        return (exchange, rest) -> {
            order.add(name);
            return rest.call(exchange);
        };
    }

    private static Stage.Rest failing() {
        return exchange -> {
            throw failure();
        };
    }

    private static XyteException failure() {
        return new Unclear(GET, Unclear.Kind.SERVER_ERROR, "in a test", null);
    }

    private Exchange exchange(Duration deadline) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/")).build();
        return new Exchange(
                GET, request, "key@host", Deadline.in(deadline, () -> now), Duration.ofSeconds(15), CallListener.NONE);
    }
}
