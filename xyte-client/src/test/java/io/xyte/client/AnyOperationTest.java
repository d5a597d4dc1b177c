package io.xyte.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.xyte.client.XyteException.Refused;
import io.xyte.client.model.XyteJson;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls by the key of an operation. */
class AnyOperationTest {
    private static final String DEVICE = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";
    private static final String GET_DEVICE = "organization.devices.getDevice";
    private static final String MOVE = "organization.devices.moveDevice";
    private static final StubbedApi API = StubbedApi.start();
    private static final XyteClient CLIENT = API.client();

    @BeforeEach
    void forget() {
        API.reset();
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    @Test
    void a_read_is_sent_and_its_answer_comes_back_as_it_is() {
        API.answers(200, "{\"items\":[{\"a\":1}],\"strange\":true}");

        JsonNode answer = CLIENT.call(new OperationCall(
                "organization.commands.getCommands", Map.of("device_id", DEVICE), Map.of("status", "done"), null));

        assertThat(answer).isEqualTo(json("{\"items\":[{\"a\":1}],\"strange\":true}"));
        assertThat(API.onlyRequest().getUrl())
                .isEqualTo("/core/v1/organization/devices/" + DEVICE + "/commands?status=done");
    }

    @Test
    void a_write_is_sent_with_its_body_and_nothing_comes_back_as_an_empty_object() {
        API.answers(204, "");

        JsonNode answer =
                CLIENT.call(new OperationCall(MOVE, Map.of("device_id", DEVICE), Map.of(), json("{\"space_id\":7}")));

        LoggedRequest sent = API.onlyRequest();
        assertThat(sent.getMethod().getName()).isEqualTo("POST");
        assertThat(sent.getBodyAsString()).isEqualTo("{\"space_id\":7}");
        assertThat(answer).isEqualTo(json("{}"));
    }

    @Test
    void a_refusal_is_the_same_as_in_the_groups() {
        API.answers(404, "{\"error\":\"Errors::NotFound\"}");

        assertThatThrownBy(() -> CLIENT.call(call(GET_DEVICE, Map.of("device_id", DEVICE), null)))
                .isInstanceOf(Refused.class);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(
                        "there is no operation \"organization.devices.reboot\"",
                        "organization.devices.reboot",
                        null,
                        null),
                refused("has no path parameter \"id\"; it takes device_id", GET_DEVICE, Map.of("id", DEVICE), null),
                refused("needs the path parameter device_id", GET_DEVICE, Map.of(), null),
                refused("device_id must be a UUID", GET_DEVICE, Map.of("device_id", "../info"), null),
                refused("takes no body", GET_DEVICE, Map.of("device_id", DEVICE), "{}"),
                refused("needs a body", MOVE, Map.of("device_id", DEVICE), null),
                refused("must be a JSON object", MOVE, Map.of("device_id", DEVICE), "[]"),
                refused("has no body parameter \"space\"", MOVE, Map.of("device_id", DEVICE), "{\"space\":7}"),
                refused(
                        "space_id must be a whole number, was \"seven\"",
                        MOVE,
                        Map.of("device_id", DEVICE),
                        "{\"space_id\":\"seven\"}"),
                refused(
                        "space_id must be a whole number, was \"null\"",
                        MOVE,
                        Map.of("device_id", DEVICE),
                        "{\"space_id\":null}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void arguments_that_do_not_fit_the_table_are_refused_and_nothing_is_sent(String words, OperationCall call) {
        assertThatThrownBy(() -> CLIENT.call(call))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
        assertThat(API.requests()).isEmpty();
    }

    private static Arguments refused(
            String words, String key, @Nullable Map<String, String> path, @Nullable String body) {
        return Arguments.of(words, call(key, path == null ? Map.of() : path, body == null ? null : json(body)));
    }

    private static OperationCall call(String key, Map<String, String> path, @Nullable JsonNode body) {
        return new OperationCall(key, path, Map.of(), body);
    }

    private static JsonNode json(String text) {
        try {
            return XyteJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
