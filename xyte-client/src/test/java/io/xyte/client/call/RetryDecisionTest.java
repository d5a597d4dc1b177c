package io.xyte.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.RetryPolicy;
import io.xyte.client.XyteException;
import io.xyte.client.XyteException.NotSent;
import io.xyte.client.XyteException.Refused;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.DeviceOperations;
import io.xyte.client.operation.Method;
import io.xyte.client.operation.Operation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When a call is sent again, row by row. */
class RetryDecisionTest {
    private static final Operation GET = DeviceOperations.GET;
    private static final Duration PLENTY = Duration.ofSeconds(50);
    private static final RetryPolicy POLICY = new RetryPolicy(4, Duration.ofMillis(250), Duration.ofSeconds(1), 0.5);
    private final RetryDecision decision = new RetryDecision(POLICY, () -> 0);

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(refused(400, null), false),
                Arguments.of(refused(401, null), false),
                Arguments.of(refused(404, null), false),
                Arguments.of(refused(408, null), true),
                Arguments.of(refused(422, null), false),
                Arguments.of(refused(429, null), true),
                Arguments.of(unclear(Unclear.Kind.TIMEOUT), true),
                Arguments.of(unclear(Unclear.Kind.CONNECTION_LOST), true),
                Arguments.of(unclear(Unclear.Kind.SERVER_ERROR), true),
                Arguments.of(unclear(Unclear.Kind.REDIRECTED), false),
                Arguments.of(unclear(Unclear.Kind.UNREADABLE), false),
                Arguments.of(unclear(Unclear.Kind.TOO_LARGE), false),
                Arguments.of(unclear(Unclear.Kind.INTERRUPTED), false),
                Arguments.of(notSent(NotSent.Kind.UNREACHABLE), true),
                Arguments.of(notSent(NotSent.Kind.CIRCUIT_OPEN), false));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("failures")
    void a_read_is_sent_again_where_that_may_help(XyteException failure, boolean again) {
        assertThat(decision.waitBeforeNext(Method.GET, 1, failure, PLENTY).isPresent())
                .isEqualTo(again);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void a_write_is_never_sent_again(XyteException failure, boolean ignored) {
        assertThat(EnumSet.complementOf(EnumSet.of(Method.GET)))
                .allSatisfy(method -> assertThat(decision.waitBeforeNext(method, 1, failure, PLENTY))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1, 250", "2, 500", "3, 1000"})
    void waits_double_up_to_the_longest(int made, long millis) {
        assertThat(decision.waitBeforeNext(Method.GET, made, unclear(Unclear.Kind.TIMEOUT), PLENTY))
                .contains(Duration.ofMillis(millis));
    }

    @Test
    void the_last_attempt_is_the_last() {
        assertThat(decision.waitBeforeNext(Method.GET, 4, unclear(Unclear.Kind.TIMEOUT), PLENTY))
                .isEmpty();
    }

    @Test
    void chance_takes_its_part_of_a_wait() {
        RetryDecision unlucky = new RetryDecision(POLICY, () -> 1);

        assertThat(unlucky.waitBeforeNext(Method.GET, 1, unclear(Unclear.Kind.TIMEOUT), PLENTY))
                .contains(Duration.ofMillis(125));
    }

    @ParameterizedTest
    @CsvSource({"30, 30000", "0, 250"})
    void the_api_may_ask_for_a_longer_wait_but_not_for_a_shorter_one(long asked, long millis) {
        assertThat(decision.waitBeforeNext(Method.GET, 1, refused(429, Duration.ofSeconds(asked)), PLENTY))
                .contains(Duration.ofMillis(millis));
    }

    @Test
    void a_wait_that_does_not_fit_the_deadline_is_not_begun() {
        XyteException failure = refused(429, Duration.ofSeconds(5));

        assertThat(decision.waitBeforeNext(Method.GET, 1, failure, Duration.ofSeconds(5)))
                .isEmpty();
        assertThat(decision.waitBeforeNext(Method.GET, 1, failure, Duration.ofMillis(5001)))
                .isEqualTo(Optional.of(Duration.ofSeconds(5)));
    }

    private static Refused refused(int status, @Nullable Duration retryAfter) {
        return new Refused(GET, status, null, retryAfter);
    }

    private static Unclear unclear(Unclear.Kind kind) {
        return new Unclear(GET, kind, "in a test", null);
    }

    private static NotSent notSent(NotSent.Kind kind) {
        return new NotSent(GET, kind, "in a test", null, null);
    }
}
