package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Toolset;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a model is told when the API refuses or fails. Faults hit more than once, because the JDK sends a read again by
 * itself when its line is cut.
 */
class FailureWordsTest {
    private final Organization organization = new Organization();

    @AfterEach
    void close() {
        organization.close();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        "401",
                        Fault.status(401),
                        "Xyte did not accept the API key. Do not try again: ask the user to check the key."),
                Arguments.of(
                        "403",
                        Fault.status(403),
                        "The API key lacks the right for this, or the object's state does not allow it. It says: \"Fault on request\". Do not try again."),
                Arguments.of("404", Fault.status(404), "No such object. Check the id."),
                Arguments.of("409", Fault.status(409), "The object has changed meanwhile."),
                Arguments.of("422", Fault.status(422), "Xyte did not accept the values."),
                Arguments.of("418", Fault.status(418), "Xyte refused the call (418)."),
                Arguments.of(
                        "429",
                        Fault.rateLimited(Duration.ofSeconds(90)),
                        "Too many calls; this one changed nothing. Try again in 90 s."),
                Arguments.of("500", Fault.status(500), "The Xyte API gave no usable answer. Try again later."),
                Arguments.of(
                        "half an answer", Fault.halfAnswer(), "The Xyte API gave no usable answer. Try again later."),
                Arguments.of("html", Fault.html(200), "The Xyte API gave no usable answer. Try again later."),
                Arguments.of("garbage", Fault.garbage(), "The Xyte API gave no usable answer. Try again later."),
                Arguments.of(
                        "redirect",
                        Fault.redirect(URI.create("http://127.0.0.1:9/")),
                        "The Xyte API gave no usable answer. Try again later."),
                Arguments.of("stall", Fault.stall(), "The Xyte API did not answer in time. Try again later."),
                Arguments.of(
                        "huge",
                        Fault.huge(25_000_000),
                        "The answer of the Xyte API is too large. Ask for less with the filters."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void a_failed_read_is_told_with_what_to_do(String name, Fault fault, String words) {
        organization.sandbox().faults().next(20, fault);
        assertThat(organization.failure("xyte_list_devices", "{}")).startsWith(words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void no_failure_shows_a_key_an_address_or_an_exception(String name, Fault fault, String words) {
        organization.sandbox().faults().next(20, fault);
        assertThat(organization.failure("xyte_list_tickets", "{}"))
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("127.0.0.1", "http", "io.xyte", XyteSandbox.DEMO_KEY);
    }

    @Test
    void an_api_that_cannot_be_reached_was_sent_nothing() {
        organization.sandbox().close();
        assertThat(organization.failure("xyte_list_devices", "{}"))
                .isEqualTo("Nothing was sent: the Xyte API cannot be reached. Try again later.");
    }

    @Test
    void an_api_that_fails_again_and_again_is_left_alone_for_a_while() {
        organization.sandbox().faults().next(5, Fault.status(500));
        for (int i = 0; i < 5; i++) {
            organization.failure("xyte_get_organization", "{}");
        }
        organization.sandbox().clearRequests();
        assertThat(organization.failure("xyte_get_organization", "{}"))
                .startsWith("Nothing was sent: the Xyte API failed several times in a row. Try again in ");
        assertThat(organization.sandbox().requests()).isEmpty();
    }

    @Test
    void the_words_of_the_api_are_passed_on() {
        String device = organization
                .answer("xyte_list_devices", "{'limit':1}")
                .at("/items/0/id")
                .asText();
        assertThat(organization.failure("xyte_send_command", "{'device_id':'" + device + "','command':'dance'}"))
                .isEqualTo(
                        "Xyte did not accept the values. It says: \"Either a valid command or friendly_name is required\"."
                                + " Nothing was changed. Correct them before you try again.");
    }

    @Test
    void no_tool_is_named_that_the_caller_does_not_see() {
        Access commandsOnly = new Access(false, Set.of(Toolset.COMMANDS));
        CallContext context = organization.context(XyteSandbox.DEMO_KEY, commandsOnly);
        String words = organization
                .call(
                        "xyte_list_commands",
                        Organization.arguments("{'device_id':'0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10'}"),
                        context)
                .text();
        assertThat(words).isEqualTo("No such object. Check the id.");
    }
}
