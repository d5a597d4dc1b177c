package io.xyte.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.xyte.client.model.XyteJson;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.Operations;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of every group, by what it puts on the wire. */
class SentRequestsTest {
    private static final StubbedApi API = StubbedApi.start();
    private static final XyteClient CLIENT = API.client();

    static Stream<CallRow> rows() {
        return Stream.of(FirstGroupsRows.all(), OtherGroupsRows.all(), PartnerRows.all())
                .flatMap(rows -> rows);
    }

    static Stream<CallRow> writes() {
        return rows().filter(row -> !row.line().startsWith("GET "));
    }

    @BeforeEach
    void forget() {
        API.reset();
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_call_sends_its_method_target_and_body(CallRow row) throws Exception {
        API.answers(200, row.answer());

        row.call().accept(CLIENT);

        LoggedRequest sent = API.onlyRequest();
        assertThat(sent.getMethod() + " " + sent.getUrl()).isEqualTo(row.line());
        if (row.body() == null) {
            assertThat(sent.getBody()).isEmpty();
            assertThat(sent.containsHeader("Content-Type")).isFalse();
        } else {
            assertThat(XyteJson.mapper().readTree(sent.getBody()))
                    .isEqualTo(XyteJson.mapper().readTree(row.body()));
            assertThat(sent.getHeader("Content-Type")).isEqualTo("application/json");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_call_carries_the_bare_key_and_asks_for_json_without_an_upgrade(CallRow row) {
        API.answers(200, row.answer());

        row.call().accept(CLIENT);

        LoggedRequest sent = API.onlyRequest();
        String key = row.line().contains("/core/v1/partner/") ? "canary-partner-key" : "canary-key-1";
        assertThat(sent.getHeader("Authorization").equals(key))
                .as("the key is right")
                .isTrue();
        assertThat(sent.getHeader("Accept")).isEqualTo("application/json");
        assertThat(sent.getHeader("User-Agent")).isEqualTo("xyte-client-java");
        assertThat(sent.containsHeader("Upgrade") || sent.containsHeader("HTTP2-Settings"))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void a_write_that_is_answered_with_nothing_has_succeeded(CallRow row) {
        API.answers(204, "");

        row.call().accept(CLIENT);

        assertThat(API.requests()).hasSize(1);
    }

    @Test
    void every_documented_operation_has_a_method() {
        assertThat(Operations.all())
                .allSatisfy(operation -> assertThat(rows())
                        .anyMatch(row -> lineOf(operation).matcher(row.line()).matches()));
    }

    /** Static words beat parameters, as they do at the API: a device is not called "claim". */
    private static Pattern lineOf(Operation operation) {
        String path = operation
                .path()
                .replaceAll("\\{[a-z]+_id}", "(?=[^/]*[0-9])[^/?]+")
                .replace("{category}", "[a-z_]+");
        return Pattern.compile(operation.method() + " " + path + "([?].*)?");
    }
}
