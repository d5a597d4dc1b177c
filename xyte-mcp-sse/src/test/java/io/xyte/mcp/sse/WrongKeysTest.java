package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.sse.limit.AddressLimits;
import io.xyte.mcp.sse.limit.Limits;
import io.xyte.mcp.sse.limit.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever tries many keys from one address. */
class WrongKeysTest {
    private static final Rate MANY = new Rate(1_000_000);
    private static final int TRIES = 30;
    private static final int FLOOD = 5000;
    private static final int CONNECTIONS = 8;
    private static final int BURST = 25;

    private final TestServer server = TestServer.with()
            .limits(new Limits(new AddressLimits(MANY, new Rate(TRIES)), MANY, 1_000_000, 1_000_000))
            .start();
    private final McpHttp honest = server.client();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
        server.close();
    }

    /** Tries keys one after another over one connection, and counts the answers by status. */
    private Map<Integer, Integer> tryKeys(int connection, int count) {
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (RawConnection raw = new RawConnection(server.address())) {
            for (int i = 0; i < count; i++) {
                int status = raw.send("GET /sse HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer canary-key-"
                                + connection + "-" + i + "\r\n\r\n")
                        .answer()
                        .status();
                statuses.merge(status, 1, Integer::sum);
            }
        }
        return statuses;
    }

    private Map<Integer, Integer> flood() {
        List<CompletableFuture<Map<Integer, Integer>>> all = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int connection = i;
            all.add(CompletableFuture.supplyAsync(() -> tryKeys(connection, FLOOD / CONNECTIONS), threads));
        }
        Map<Integer, Integer> statuses = new TreeMap<>();
        all.forEach(each -> each.join().forEach((status, count) -> statuses.merge(status, count, Integer::sum)));
        return statuses;
    }

    private long questions() {
        return server.xyte().requests().stream()
                .filter(asked -> asked.organization().equals("unknown"))
                .count();
    }

    @Test
    void five_thousand_wrong_keys_reach_xyte_no_more_often_than_an_address_may_fail() {
        Map<Integer, Integer> statuses = flood();

        assertThat(statuses).isEqualTo(Map.of(401, TRIES, 429, FLOOD - TRIES));
        assertThat(questions()).isEqualTo(TRIES);
    }

    @Test
    void honest_callers_of_the_same_address_are_served_meanwhile() {
        String session = honest.openSession();
        CompletableFuture<Map<Integer, Integer>> flood = CompletableFuture.supplyAsync(this::flood);
        int served = 0;
        while (!flood.isDone() || served < 50) {
            assertThat(honest.postIn(session, call(1, "echo", "{}")).statusCode())
                    .isEqualTo(200);
            served++;
        }
        assertThat(served).isGreaterThanOrEqualTo(50);
    }

    /** A burst of tries in one write; gives how many were refused as they must be. */
    private static int burst(RawConnection connection, int number) {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < BURST; i++) {
            requests.append("GET /sse HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer canary-key-")
                    .append(number)
                    .append('-')
                    .append(i)
                    .append("\r\n\r\n");
        }
        connection.send(requests.toString());
        int refused = 0;
        for (int i = 0; i < BURST; i++) {
            int status = connection.answer().status();
            refused += status == 401 || status == 429 ? 1 : 0;
        }
        return refused;
    }

    /** 25 tries every 40 ms on each of 8 connections are 5,000 a second, if the machine can. */
    private int pacedFlood(int bursts) {
        ScheduledExecutorService pace = Executors.newScheduledThreadPool(CONNECTIONS);
        AtomicInteger refused = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(CONNECTIONS * bursts);
        List<RawConnection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                RawConnection connection = new RawConnection(server.address());
                connections.add(connection);
                pace.scheduleAtFixedRate(
                        () -> {
                            refused.addAndGet(burst(connection, (int) left.getCount()));
                            left.countDown();
                        },
                        0,
                        40,
                        TimeUnit.MILLISECONDS);
            }
            assertThat(left.await(5, TimeUnit.MINUTES)).isTrue();
            return refused.get();
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        } finally {
            pace.shutdownNow();
            connections.forEach(RawConnection::close);
        }
    }

    @Test
    void five_thousand_wrong_keys_a_second_for_seconds_are_refused_and_honest_callers_are_served() {
        String session = honest.openSession();
        int bursts = 75;
        CompletableFuture<Integer> flood = CompletableFuture.supplyAsync(() -> pacedFlood(bursts), threads);
        int served = 0;
        while (!flood.isDone()) {
            assertThat(honest.postIn(session, call(1, "echo", "{}")).statusCode())
                    .isEqualTo(200);
            served++;
        }

        assertThat(flood.join()).isGreaterThanOrEqualTo(CONNECTIONS * bursts * BURST);
        assertThat(questions()).isLessThanOrEqualTo(TRIES);
        assertThat(served).isGreaterThan(50);
    }

    @Test
    void a_key_that_was_good_is_asked_about_again_although_the_address_has_failed_too_often() {
        String session = honest.openSession();
        tryKeys(0, 2 * TRIES);
        server.clock().advance(Duration.ofSeconds(61));
        tryKeys(1, 2 * TRIES);

        assertThat(honest.postIn(session, call(1, "echo", "{}")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_newcomer_waits_until_the_address_may_fail_again() {
        tryKeys(0, TRIES);
        assertThat(honest.post("/mcp", initialize()).statusCode()).isEqualTo(429);

        server.clock().advance(Duration.ofSeconds(2));

        assertThat(honest.post("/mcp", initialize()).statusCode()).isEqualTo(200);
    }

    @Test
    void right_keys_cost_nothing() {
        for (int i = 0; i < 2 * TRIES; i++) {
            assertThat(new McpHttp(server.address(), XyteSandbox.DEMO_KEY)
                            .post("/mcp", initialize())
                            .statusCode())
                    .isEqualTo(200);
            server.clock().advance(Duration.ofMinutes(11)); // long enough to be forgotten
        }
    }
}
