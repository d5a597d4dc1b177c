package io.xyte.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.xyte.client.XyteException.Reason;
import io.xyte.client.XyteException.Refused;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.model.Device;
import io.xyte.client.model.DeviceUpdate;
import io.xyte.client.model.SpaceRequest;
import io.xyte.client.model.Ticket;
import io.xyte.client.model.TicketUpdate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller gets for what the API answers. */
class AnswersTest {
    private static final String DEVICE = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";
    private static final StubbedApi API = StubbedApi.start();
    private static final XyteClient CLIENT =
            API.clientBuilder().retryPolicy(RetryPolicy.NEVER).build();

    @BeforeEach
    void forget() {
        API.reset();
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void a_device_is_read_with_what_belongs_to_it() {
        API.answers(200, """
                {"id": "%s", "name": "Left", "mac": null, "effective_status": "ok",
                 "last_seen_at": "2026-06-18T09:41:07.512Z", "details": null, "state": {"input": "hdmi1"},
                 "model": {"id": "m-1", "name": "Vista"}, "firmware": {"version": "4.2.1"},
                 "space": {"id": 41207, "full_path": "A/B"}, "colour": "red"}
                """.formatted(DEVICE));

        Device device = CLIENT.devices().get(DEVICE);

        assertThat(device.id()).isEqualTo(DEVICE);
        assertThat(device.mac()).isNull();
        assertThat(device.details()).isNull();
        assertThat(device.lastSeenAt()).isEqualTo("2026-06-18T09:41:07.512Z");
        assertThat(device.model().name()).isEqualTo("Vista");
        assertThat(device.firmware().version()).isEqualTo("4.2.1");
        assertThat(device.space().id()).isEqualTo(41207);
        assertThat(device.state().path("input").asText()).isEqualTo("hdmi1");
        assertThat(device.more()).containsOnlyKeys("colour");
    }

    @Test
    void a_write_that_is_answered_with_nothing_keeps_the_id_that_was_sent() {
        API.answers(204, "");

        assertThat(CLIENT.devices()
                        .update(DEVICE, DeviceUpdate.none().name("n"))
                        .id())
                .isEqualTo(DEVICE);
        assertThat(CLIENT.spaces().update(7, SpaceRequest.named("n")).id()).isEqualTo(7);
    }

    @Test
    void a_write_that_is_answered_with_a_flag_keeps_the_id_that_was_sent() {
        API.answers(200, "{\"success\": true}");

        Ticket ticket = CLIENT.tickets().update("t-1", new TicketUpdate("a", "b"));

        assertThat(ticket.id()).isEqualTo("t-1");
        assertThat(ticket.more()).containsOnlyKeys("success");
    }

    @Test
    void a_read_that_is_answered_with_nothing_is_unreadable() {
        API.answers(200, " \n");

        Unclear failure =
                catchThrowableOfType(Unclear.class, () -> CLIENT.organization().info());

        assertThat(failure.kind()).isEqualTo(Unclear.Kind.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\":[{\"id\":1}],\"has_next_page\":true} | 5",
                "{\"items\":[{\"id\":1}],\"has_next_page\":false} | 0",
                "{\"items\":[{\"id\":1}],\"next_page\":5} | 5",
                "{\"items\":[{\"id\":1}],\"next_page\":null} | 0",
                "{\"items\":[{\"id\":1}],\"next_page\":4} | 0",
                "{\"items\":[{\"id\":1}]} | 0",
                "{\"items\":[],\"has_next_page\":true} | 0",
                "{\"data\":[{\"id\":1}],\"page_info\":{\"has_next\":true,\"total_count\":9}} | 5",
                "{\"data\":[{\"id\":1}],\"page_info\":{\"has_next\":false,\"total_count\":9}} | 0",
                "[{\"id\":1}] | 0"
            })
    void the_next_page_is_found_in_each_style_and_never_goes_back(String answer, int next) {
        API.answers(200, answer);

        Page<?> page = CLIENT.spaces().list(SpaceQuery.all().page(4));

        assertThat(page.number()).isEqualTo(4);
        assertThat(page.next()).isEqualTo(next == 0 ? OptionalInt.empty() : OptionalInt.of(next));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"rows\":[]}", "{\"items\":{}}", "{\"items\":[1]}", "[null]", "{}"})
    void a_list_without_rows_is_unreadable_and_not_empty(String answer) {
        API.answers(200, answer);

        Unclear failure =
                catchThrowableOfType(Unclear.class, () -> CLIENT.spaces().list(SpaceQuery.all()));

        assertThat(failure.kind()).isEqualTo(Unclear.Kind.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "401, UNAUTHORIZED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "408, OTHER",
        "409, CONFLICT",
        "418, OTHER",
        "422, UNPROCESSABLE",
        "429, RATE_LIMITED"
    })
    void a_refusal_says_why(int status, Reason reason) {
        API.answers(status, "{\"error\":\"words of the API\"}");

        Refused refused =
                catchThrowableOfType(Refused.class, () -> CLIENT.devices().get(DEVICE));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.detail()).contains("words of the API");
        assertThat(refused).hasMessage("organization.devices.getDevice was refused with " + status + " " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":\"a\",\"message\":\"b\"} | a",
                "{\"error\":{\"x\":1},\"message\":\"b\"} | b",
                "{\"detail\":\"c\"} | c",
                "{\"error\":\"a\\u0007\\u202Eb\\n c\"} | a b c",
                "{\"error\":\"\"} | ''",
                "<html>no</html> | ''",
                "[] | ''"
            })
    void the_words_of_a_refusal_are_cleaned(String body, String words) {
        API.answers(422, body);

        Refused refused =
                catchThrowableOfType(Refused.class, () -> CLIENT.devices().get(DEVICE));

        assertThat(refused.detail().orElse("")).isEqualTo(words);
    }

    @Test
    void the_words_of_a_refusal_are_short_even_if_the_answer_is_not() {
        API.answers(422, "{\"error\":\"" + "x".repeat(40_000) + "\"}");

        Refused refused =
                catchThrowableOfType(Refused.class, () -> CLIENT.devices().get(DEVICE));

        assertThat(refused.detail().orElseThrow()).hasSize(300);
    }

    @Test
    void a_refusal_with_an_endless_page_is_still_a_refusal() {
        API.answers(403, "x".repeat(5_000_000));

        Refused refused =
                catchThrowableOfType(Refused.class, () -> CLIENT.devices().get(DEVICE));

        assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(refused.detail()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7",
                "0 | 0",
                "Mon, 23 Nov 2026 08:00:30 GMT | 30",
                "Mon, 23 Nov 2026 07:00:00 GMT | 0",
                "soon | -1",
                "-5 | -1",
                "99999999999999999999 | -1"
            })
    void a_refusal_tells_when_to_come_again(String header, long seconds) {
        API.answers(WireMock.aResponse().withStatus(429).withHeader("Retry-After", header));
        XyteClient client = API.clientBuilder()
                .retryPolicy(RetryPolicy.NEVER)
                .clock(Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC))
                .build();

        Refused refused =
                catchThrowableOfType(Refused.class, () -> client.devices().get(DEVICE));

        assertThat(refused.retryAfter().map(Duration::toSeconds).orElse(-1L)).isEqualTo(seconds);
    }

    @Test
    void incidents_are_always_asked_for_with_both_bounds() {
        API.answers(200, "{\"items\":[]}");
        XyteClient client = API.clientBuilder()
                .clock(Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC))
                .build();

        client.incidents().list(IncidentQuery.all());

        assertThat(API.onlyRequest().getUrl()).isEqualTo("/core/v1/organization/incidents?from=0&to=1800000000");
    }

    @Test
    void a_space_that_has_no_call_of_its_own_is_found_in_the_list() {
        API.answersAt("/core/v1/organization/spaces/7", 404, "{\"error\":\"Errors::NotFound\"}");
        API.answersAt("/core/v1/organization/spaces", 200, "{\"items\":[{\"id\":8},{\"id\":\"7\",\"name\":\"n\"}]}");

        assertThat(CLIENT.spaces().get(7).name()).isEqualTo("n");
    }

    @Test
    void a_space_that_is_nowhere_is_not_found() {
        API.answersAt("/core/v1/organization/spaces/7", 404, "");
        API.answersAt("/core/v1/organization/spaces", 200, "{\"items\":[{\"id\":8}]}");

        Refused refused =
                catchThrowableOfType(Refused.class, () -> CLIENT.spaces().get(7));

        assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND);
    }
}
