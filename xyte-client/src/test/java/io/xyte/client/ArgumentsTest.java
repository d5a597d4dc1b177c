package io.xyte.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.client.model.CommandRequest;
import io.xyte.client.model.DeviceClaim;
import io.xyte.client.model.DeviceUpdate;
import io.xyte.client.model.SpaceRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused before anything is sent: nobody listens where this client would send. */
class ArgumentsTest {
    private static final String DEVICE = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";
    private static final XyteClient CLIENT = XyteClient.builder()
            .baseUrl(URI.create("http://127.0.0.1:1"))
            .key(StubbedApi.KEY)
            .build();

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(
                        "device_id must be a UUID, was \"histories\"",
                        () -> CLIENT.devices().get("histories")),
                refused(
                        "device_id must be a UUID, was \"../info\"",
                        () -> CLIENT.devices().get("../info")),
                refused("device_id must be a UUID", () -> CLIENT.devices().get("")),
                refused(
                        "ticket_id must be an id of letters",
                        () -> CLIENT.tickets().get("..")),
                refused(
                        "ticket_id must be an id of letters",
                        () -> CLIENT.tickets().get("a/b")),
                refused(
                        "ticket_id must be an id of letters",
                        () -> CLIENT.tickets().get("a".repeat(129))),
                refused("was \"x yyy", () -> CLIENT.incidents().close("x" + "\u202e".repeat(50) + "y".repeat(200))),
                refused(
                        "per_page must be a whole number, 1 to 100, was \"101\"",
                        () -> DeviceQuery.all().perPage(101)),
                refused(
                        "per_page must be a whole number, 1 to 100, was \"0\"",
                        () -> DeviceQuery.all().perPage(0)),
                refused(
                        "page must be a whole number, 1 or more, was \"0\"",
                        () -> DeviceQuery.all().page(0)),
                refused(
                        "per_page must be a whole number, 1 to 500",
                        () -> CommandQuery.all().perPage(501)),
                refused(
                        "per_page must be a whole number, 1 to 500",
                        () -> IncidentQuery.all().perPage(501)),
                refused(
                        "per_page must be a whole number, 1 to 1000",
                        () -> HistoryQuery.all().perPage(1001)),
                refused("device_id must be a UUID", () -> HistoryQuery.all().device("Left")),
                refused(
                        "to must be 0 to 31 days after from",
                        () -> HistoryQuery.all().from(Instant.EPOCH).to(Instant.ofEpochSecond(31 * 86_400 + 1))),
                refused(
                        "to must be 0 to 31 days after from",
                        () -> HistoryQuery.all().to(Instant.EPOCH).from(Instant.ofEpochSecond(1))),
                refused("title must be a text", () -> IncidentQuery.all().title("")),
                refused(
                        "with_device_ids must be a list of UUIDs, 1 to 3 entries",
                        () -> CLIENT.devices().merge(DEVICE, List.of())),
                refused(
                        "with_device_ids must be a list of UUIDs",
                        () -> CLIENT.devices().merge(DEVICE, List.of("Left"))),
                refused(
                        "shadow_device_id must be a UUID",
                        () -> CLIENT.devices().split(DEVICE, "Left")),
                refused(
                        "needs at least one of name, configuration",
                        () -> CLIENT.devices().update(DEVICE, DeviceUpdate.none())),
                refused(
                        "message must be a text, 1 characters or more",
                        () -> CLIENT.tickets().sendMessage("t-1", "")),
                refused("needs the body parameter name", () -> CLIENT.spaces().create(SpaceRequest.movedTo(7))),
                refused("a command needs command or friendly_name", () -> new CommandRequest(null, null, null, null)),
                refused("a claim needs cloud_id, or mac and sn", () -> new DeviceClaim(7, "n", "mac", null, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void what_the_api_would_not_take_is_refused_with_its_name_and_rule(String words, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words)
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(300));
    }

    private static Arguments refused(String words, ThrowingCallable call) {
        return Arguments.of(words, call);
    }
}
