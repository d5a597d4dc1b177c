package io.xyte.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.xyte.client.XyteException.NotSent;
import io.xyte.client.XyteException.Unclear;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several calls that must be over in one time. */
class CommonDeadlineTest {
    private static final String DEVICE = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";
    private static final int LONGER_MILLIS = 5_000;
    private static final StubbedApi API = StubbedApi.start();

    @BeforeEach
    void forget() {
        API.reset();
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    private static XyteClient spent(XyteClient client) {
        API.answers(WireMock.okJson("{}").withFixedDelay(LONGER_MILLIS));
        XyteClient limited = client.within(Duration.ofMillis(300));
        Unclear cut =
                catchThrowableOfType(Unclear.class, () -> limited.organization().info());
        assertThat(cut.kind()).isEqualTo(Unclear.Kind.TIMEOUT);
        assertThat(cut.outOfTime()).isTrue();
        return limited;
    }

    @Test
    void a_read_is_cut_off_at_the_end_and_the_next_one_is_not_sent() {
        XyteClient limited = spent(API.client());
        int sent = API.requests().size();

        for (int i = 0; i < 6; i++) {
            NotSent late =
                    catchThrowableOfType(NotSent.class, () -> limited.devices().get(DEVICE));
            assertThat(late.kind()).isEqualTo(NotSent.Kind.NO_TIME_LEFT);
            assertThat(late.outOfTime()).isTrue();
        }

        assertThat(API.requests()).hasSize(sent);
    }

    @Test
    void what_was_not_sent_for_want_of_time_is_no_failure_of_the_host() {
        XyteClient client = API.client();
        XyteClient limited = spent(client);
        for (int i = 0; i < 6; i++) {
            catchThrowableOfType(NotSent.class, () -> limited.devices().get(DEVICE));
        }
        API.reset();
        API.answers(200, "{}");

        assertThat(client.organization().info()).isNotNull();
        assertThat(limited.within(Duration.ofSeconds(30)).organization().info()).isNotNull();
    }

    @Test
    void a_limit_that_is_no_time_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> API.client().within(Duration.ZERO))
                .withMessageContaining("time must be positive");
    }
}
