package io.xyte.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xyte.client.XyteException.Unclear;
import io.xyte.client.model.CommandRequest;
import io.xyte.client.model.DeviceUpdate;
import io.xyte.client.model.SpaceRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault with every method: what is sent how often, and what the exception says. */
class FaultsTest {
    private static final String DEVICE = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";
    private static final Map<String, Consumer<XyteClient>> WRITES = Map.of(
            "POST", client -> client.commands().send(DEVICE, CommandRequest.of("reboot")),
            "PATCH",
                    client ->
                            client.devices().update(DEVICE, DeviceUpdate.none().name("Left")),
            "PUT", client -> client.spaces().update(7, SpaceRequest.named("Floor 2")),
            "DELETE", client -> client.devices().delete(DEVICE));

    static Stream<Arguments> faultsOfWrites() {
        return Arrays.stream(Fault.values())
                .flatMap(fault -> WRITES.keySet().stream().sorted().map(method -> Arguments.of(fault, method)));
    }

    @ParameterizedTest(name = "{0} of a {1}")
    @MethodSource("faultsOfWrites")
    void a_write_is_sent_once_and_may_have_changed_something(Fault fault, String method) throws Exception {
        try (RawServer server = serverWith(fault)) {
            Unclear failure = failureOf(fault, server, WRITES.get(method));

            assertThat(failure.kind()).isEqualTo(fault.kind);
            assertThat(failure.mayHaveChanged()).isTrue();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_read_is_sent_again_where_that_may_help_and_has_changed_nothing(Fault fault) throws Exception {
        try (RawServer server = serverWith(fault)) {
            Unclear failure =
                    failureOf(fault, server, client -> client.devices().get(DEVICE));

            assertThat(failure.kind()).isEqualTo(fault.kind);
            assertThat(failure.mayHaveChanged()).isFalse();
            int attempts = fault.mayPass ? 3 : 1;
            // The JDK's client sends a GET once more by itself when a connection ends without a byte.
            assertThat(server.requests()).isBetween(attempts, fault.isWithoutAByte() ? 2 * attempts : attempts);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_message_says_the_operation_and_nothing_of_the_answer_or_the_id(Fault fault) throws Exception {
        try (RawServer server = serverWith(fault)) {
            Unclear failure =
                    failureOf(fault, server, client -> client.devices().delete(DEVICE));

            assertThat(failure.operation()).isEqualTo("organization.devices.deleteDevice");
            assertThat(failure).hasMessageStartingWith("organization.devices.deleteDevice has no clear outcome");
            assertThat(failure.getMessage()).doesNotContain(DEVICE, "html", "hello", "canary");
            assertThat(failure).hasNoCause();
        }
    }

    private static RawServer serverWith(Fault fault) {
        return RawServer.start((socket, request, onSocket) -> {
            fault.serve(socket);
            return false;
        });
    }

    private static Unclear failureOf(Fault fault, RawServer server, Consumer<XyteClient> call) {
        boolean silent = fault.kind == Unclear.Kind.TIMEOUT;
        XyteClient client = server.clientBuilder()
                .attemptTimeout(silent ? Duration.ofMillis(200) : Duration.ofSeconds(10))
                .maxAnswerBytes(100_000)
                .build();
        return catchThrowableOfType(Unclear.class, () -> call.accept(client));
    }
}
