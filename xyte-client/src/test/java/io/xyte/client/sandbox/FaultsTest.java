package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.client.sandbox.Caller.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest extends SandboxTest {

    private static final String BODY = "{\"name\":\"Made by a test\"}";

    private boolean made() {
        return caller.get("/spaces?name=Made%20by%20a%20test")
                        .json()
                        .path("items")
                        .size()
                == 1;
    }

    @Test
    void a_fault_hits_as_often_as_it_is_told_and_only_what_it_is_meant_for() {
        sandbox.faults().next(2, "GET", "/core/v1/organization/devices", Fault.status(503));

        assertThat(caller.get("/info").status()).isEqualTo(200);
        assertThat(caller.get("/devices").status()).isEqualTo(503);
        assertThat(caller.get("/devices/notes").status()).isEqualTo(503);
        assertThat(caller.get("/devices").status()).isEqualTo(200);
    }

    @Test
    void the_oldest_rule_that_matches_is_used_first() {
        sandbox.faults().next(1, Fault.status(500));
        sandbox.faults().next(1, Fault.status(502));

        assertThat(caller.get("/info").status()).isEqualTo(500);
        assertThat(caller.get("/info").status()).isEqualTo(502);
    }

    @Test
    void a_fault_can_be_meant_for_a_body() {
        sandbox.faults().next(1, request -> request.body().contains("Made"), Fault.status(400));

        assertThat(caller.post("/spaces", "{\"name\":\"Other\"}").status()).isEqualTo(200);
        assertThat(caller.post("/spaces", BODY).status()).isEqualTo(400);
    }

    @Test
    void faults_can_be_called_off() {
        sandbox.faults().next(5, Fault.status(500));
        sandbox.faults().clear();

        assertThat(caller.get("/info").status()).isEqualTo(200);
    }

    @Test
    void a_rate_limit_tells_when_to_come_back() {
        sandbox.faults().next(1, Fault.rateLimited(Duration.ofMillis(1500)));
        Reply reply = caller.get("/info");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.raw().headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void html_garbage_and_redirects_look_like_what_they_are() {
        sandbox.faults().next(1, Fault.html(502));
        sandbox.faults().next(1, Fault.garbage());
        sandbox.faults().next(1, Fault.redirect(URI.create("http://127.0.0.1:9/elsewhere")));
        Reply html = caller.get("/info");
        Reply garbage = caller.get("/info");
        Reply redirect = caller.get("/info");

        assertThat(html.status()).isEqualTo(502);
        assertThat(html.text()).startsWith("<!DOCTYPE html>");
        assertThat(garbage.status()).isEqualTo(200);
        assertThat(garbage.json().isMissingNode()).isTrue();
        assertThat(redirect.status()).isEqualTo(302);
        assertThat(redirect.raw().headers().firstValue("Location")).contains("http://127.0.0.1:9/elsewhere");
    }

    @Test
    void a_huge_answer_is_valid_and_as_large_as_told() {
        sandbox.faults().next(1, Fault.huge(3_000_000));
        Reply reply = caller.get("/devices");

        assertThat(reply.text().length()).isBetween(3_000_000, 3_000_100);
        assertThat(reply.json().path("items").isArray()).isTrue();
    }

    @Test
    void a_late_answer_is_right() {
        sandbox.faults().next(1, Fault.latency(Duration.ofMillis(150)));
        long start = System.nanoTime();
        Reply reply = caller.get("/info");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void a_stalled_answer_has_headers_and_ends_with_the_sandbox() throws Exception {
        sandbox.faults().next(1, Fault.stall());
        HttpResponse<InputStream> response = Caller.open(caller.request("/info"));
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> readToTheEnd(response.body()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(end).isNotDone();
        sandbox.close();
        end.get(20, TimeUnit.SECONDS);
    }

    private static void readToTheEnd(InputStream body) {
        try (body) {
            assertThat(body.readAllBytes()).isEmpty();
        } catch (IOException cut) {
            // an end, too
        }
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of("no answer", Fault.cutLine()), Arguments.of("half an answer", Fault.halfAnswer()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    void a_cut_line_fails_after_the_write_was_made(String name, Fault fault) {
        sandbox.faults().next(1, "POST", "/", fault);

        assertThatThrownBy(() -> caller.post("/spaces", BODY)).hasRootCauseInstanceOf(IOException.class);
        assertThat(made()).isTrue();
    }

    static Stream<Arguments> effects() {
        return Stream.of(
                Arguments.of("500", Fault.status(500), true),
                Arguments.of("503 before", Fault.status(503).afterEffect(false), false),
                Arguments.of("403", Fault.status(403), false),
                Arguments.of("409 after", Fault.status(409).afterEffect(true), true),
                Arguments.of("429", Fault.rateLimited(Duration.ofSeconds(1)), false),
                Arguments.of("502 page", Fault.html(502), true),
                Arguments.of("garbage", Fault.garbage(), true),
                Arguments.of("huge", Fault.huge(10), true),
                Arguments.of("redirect", Fault.redirect(URI.create("http://127.0.0.1:9/")), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("effects")
    void each_fault_hits_before_or_after_the_effect(String name, Fault fault, boolean happened) {
        sandbox.faults().next(1, "POST", "/", fault);
        caller.post("/spaces", BODY);

        assertThat(made()).isEqualTo(happened);
    }

    @Test
    void a_late_answer_to_a_write_that_nobody_waits_for_has_happened() {
        sandbox.faults().next(1, "POST", "/", Fault.latency(Duration.ofMinutes(1)));
        CompletableFuture<?> answer = Caller.start(caller.request("/spaces")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(BODY)));
        long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!made() && System.nanoTime() < giveUp) {
            Thread.onSpinWait();
        }

        assertThat(made()).isTrue();
        assertThat(answer).isNotDone();
        answer.cancel(true);
    }

    @Test
    void a_fault_that_cannot_be_is_refused_with_the_value() {
        assertThatThrownBy(() -> Fault.status(200)).hasMessage("status must be between 400 and 599, was 200");
        assertThatThrownBy(() -> Fault.html(99)).hasMessage("status must be between 200 and 599, was 99");
        assertThatThrownBy(() -> Fault.latency(Duration.ofMillis(-1)))
                .hasMessage("delay must be 0 or more, was PT-0.001S");
        assertThatThrownBy(() -> Fault.huge(-1)).hasMessage("bytes must be 0 or more, was -1");
        assertThatThrownBy(() -> sandbox.faults().next(0, Fault.cutLine()))
                .hasMessage("times must be 1 or more, was 0");
    }
}
