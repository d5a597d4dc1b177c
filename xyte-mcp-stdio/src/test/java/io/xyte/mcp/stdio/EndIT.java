package io.xyte.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.XyteSandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** How calls and the process end. */
class EndIT {
    private final XyteSandbox xyte = XyteSandbox.start();
    private final Semaphore arrived = new Semaphore(0);
    private StdioProcess server;

    @BeforeEach
    void start() throws Exception {
        server = StdioProcess.start(Map.of(
                "XYTE_API_KEY", "demo-key", "XYTE_BASE_URL", xyte.baseUri().toString()));
        server.initialize();
    }

    @AfterEach
    void stop() {
        server.close();
        xyte.close();
    }

    @Test
    void calls_in_flight_when_the_input_ends_are_answered() throws Exception {
        slowDown(Duration.ofSeconds(1));
        for (int i = 0; i < 5; i++) {
            server.call("xyte_get_organization", "{}");
        }
        awaitArrived(5);
        server.closeInput();

        List<JsonNode> answers = server.rest();
        assertThat(answers)
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer.toString()).contains("Northwind Demo"));
        assertThat(server.exitCode()).isZero();
        assertThat(server.errors()).isEmpty();
    }

    @Test
    void a_burst_that_is_piped_in_is_answered_to_the_last_request() throws Exception {
        for (int i = 0; i < 2000; i++) {
            server.request("ping", "{}");
        }
        server.closeInput();

        assertThat(server.rest().stream().map(answer -> answer.get("id").intValue()))
                .hasSize(2000)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_cancelled_call_is_not_answered_and_does_not_hold_the_process() throws Exception {
        slowDown(Duration.ofSeconds(50));
        int id = server.call("xyte_get_organization", "{}");
        awaitArrived(1);
        server.send(
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":" + id + "}}");
        assertThat(server.ask("ping", "{}").has("result")).isTrue();
        long start = System.nanoTime();
        server.closeInput();

        assertThat(server.rest()).isEmpty();
        assertThat(server.exitCode()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(server.errors()).isEmpty();
    }

    @Test
    void with_nothing_in_flight_it_ends_with_the_input() throws Exception {
        server.ask("tools/call", "{\"name\":\"xyte_get_organization\"}"); // now there are sockets and threads
        server.closeInput();

        assertThat(server.exitCode()).isZero();
        assertThat(server.errors()).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "nothing is told there: the process just ends")
    void calls_in_flight_when_the_process_is_told_to_end_are_answered() throws Exception {
        slowDown(Duration.ofMillis(500));
        server.call("xyte_get_organization", "{}");
        awaitArrived(1);
        server.terminate();

        assertThat(server.rest())
                .singleElement()
                .satisfies(answer -> assertThat(answer.toString()).contains("Northwind Demo"));
    }

    @Test
    void a_call_that_takes_too_long_does_not_hold_a_process_that_is_told_to_end() throws Exception {
        slowDown(Duration.ofSeconds(50));
        server.call("xyte_get_organization", "{}");
        awaitArrived(1);
        long start = System.nanoTime();
        server.terminate();

        assertThat(server.rest()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void it_ends_when_nobody_reads_its_answers() throws Exception {
        server.abandon();

        assertThat(server.exitCode()).isZero();
        assertThat(server.errors()).isEmpty();
    }

    private void slowDown(Duration delay) {
        xyte.faults()
                .next(
                        100,
                        request -> {
                            arrived.release();
                            return true;
                        },
                        Fault.latency(delay));
    }

    private void awaitArrived(int calls) throws InterruptedException {
        assertThat(arrived.tryAcquire(calls, 30, TimeUnit.SECONDS)).isTrue();
    }
}
