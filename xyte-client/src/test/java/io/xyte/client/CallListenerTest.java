package io.xyte.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.client.CallListener.Ending;
import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.XyteSandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a listener is told of calls. */
class CallListenerTest {
    private final List<String> told = new ArrayList<>();
    private final XyteSandbox xyte = XyteSandbox.start();
    private final XyteClient plain = XyteClient.builder()
            .baseUrl(xyte.baseUri())
            .retryPolicy(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofSeconds(1), 0))
            .key(ApiKey.of(XyteSandbox.DEMO_KEY))
            .build();

    @AfterEach
    void stop() {
        xyte.close();
    }

    private CallListener writing(String name) {
        return operation -> ending ->
                told.add(name + " " + operation.key() + " " + ending.error().orElse("ok"));
    }

    @Test
    void each_attempt_of_a_call_is_told_of_with_its_outcome() {
        xyte.faults().next(1, Fault.status(503));

        plain.toldTo(writing("one")).organization().info();

        assertThat(told)
                .containsExactly(
                        "one organization.getOrganizationInfo server_error", "one organization.getOrganizationInfo ok");
    }

    @Test
    void a_refusal_has_the_status() {
        List<Ending> endings = new ArrayList<>();
        XyteClient client = plain.withKey(ApiKey.of("canary-key-1")).toldTo(operation -> endings::add);

        assertThatThrownBy(() -> client.organization().info()).isInstanceOf(XyteException.Refused.class);

        assertThat(endings).containsExactly(new Ending("unauthorized", 401));
    }

    @Test
    void views_tell_their_own_listeners_and_those_of_what_they_are_made_of() {
        XyteClient first = plain.toldTo(writing("first"));
        first.toldTo(writing("second"))
                .within(Duration.ofSeconds(60))
                .withKey(ApiKey.of(XyteSandbox.DEMO_KEY_2))
                .organization()
                .info();
        plain.organization().info();

        assertThat(told)
                .containsExactly(
                        "first organization.getOrganizationInfo ok", "second organization.getOrganizationInfo ok");
    }
}
