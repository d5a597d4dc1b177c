package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.ApiKey;
import io.xyte.client.DeviceQuery;
import io.xyte.client.XyteClient;
import io.xyte.client.model.Device;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.sse.programs.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances, one Redis and nginx in front without stickiness: 64 clients of all kinds read and write while an instance is
 * killed, Redis is lost with all that it holds, and a rolling restart goes through. {@code -Dsoak.seconds=300} makes it long.
 */
class TwoInstancesIT {
    private static final int CLIENTS = 64;
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("soak.seconds", 30));

    /** After which nginx, which counts whole seconds, asks an instance again that was away; the guide says to wait so long. */
    private static final Duration NOTICED = Duration.ofSeconds(3);

    @TempDir
    Path directory;

    private final SoakTally tally = new SoakTally();
    private final SoakTally.Family inSessions = tally.family("sessions");
    private final SoakTally.Family stateless = tally.family("stateless");
    private final SoakTally.Family overSse = tally.family("sse");
    private final List<SoakClient> clients = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private long startNanos;
    private volatile boolean enough;

    @BeforeAll
    static void isThere() {
        Proxy.NGINX.assumeInstalled();
    }

    private SoakClient client(TwoInstances both, int number) {
        String key = XyteSandbox.key(number + 1);
        McpHttp http = new McpHttp(both.address(), key);
        SoakClient.Own own = own(both, key);
        String name = String.format("client %02d", number);
        return switch (number % 3) {
            case 0 -> new SoakClient(name, new SoakWire.InSession(http, http.openSession()), own, inSessions);
            case 1 -> new SoakClient(name, new SoakWire.OneByOne(http), own, stateless);
            default -> new SoakClient(name, new SoakSse(http, overSse), own, overSse);
        };
    }

    private static SoakClient.Own own(TwoInstances both, String key) {
        XyteClient xyte = XyteClient.builder()
                .key(ApiKey.of(key))
                .baseUrl(both.xyte().baseUri())
                .allowInsecureHttp(true)
                .build();
        try (Stream<Device> devices = xyte.devices().stream(DeviceQuery.all())) {
            return new SoakClient.Own(
                    xyte.organization().info().id(), devices.map(Device::id).toList());
        }
    }

    private void awaitPart(double part) {
        long endNanos = startNanos + (long) (LENGTH.toNanos() * part);
        for (long left = endNanos - System.nanoTime(); left > 0; left = endNanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Waits until clients have met what is new. */
    private void awaitCalls() {
        int before = tally.answered();
        Waiting.until(() -> tally.answered() > before + CLIENTS);
    }

    private void say(String what) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - startNanos) / 1e9, what);
    }

    private void trouble(TwoInstances both) {
        awaitPart(0.2);
        say("instance 1 is killed");
        both.kill(0);
        awaitCalls();
        both.restart(0);
        say("instance 1 is back");

        awaitPart(0.4);
        Waiting.until(both::areWell);
        say("Redis is killed");
        both.redis().kill();
        awaitCalls();
        both.redis().restart();
        Waiting.until(both::areWell);
        say("Redis is back, empty");

        awaitPart(0.6);
        for (int server = 0; server < 2; server++) {
            say("instance " + (server + 1) + " is told to end");
            assertThat(both.terminate(server)).isZero();
            both.restart(server);
            Waiting.until(both::areWell);
            say("instance " + (server + 1) + " is back");
            LockSupport.parkNanos(NOTICED.toNanos());
        }
        awaitPart(1);
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void nothing_is_lost_done_twice_or_told_to_another_while_instances_and_redis_go_and_come() {
        try (TwoInstances both = new TwoInstances(CLIENTS, directory)) {
            for (int number = 0; number < CLIENTS; number++) {
                clients.add(client(both, number));
            }
            startNanos = System.nanoTime();
            List<CompletableFuture<Void>> runs = clients.stream()
                    .map(client -> CompletableFuture.runAsync(() -> client.callUntil(() -> enough), threads))
                    .toList();
            try {
                trouble(both);
            } finally {
                enough = true;
                runs.forEach(CompletableFuture::join);
                System.out.println(tally.table());
            }
            assertThat(clients).allSatisfy(client -> Waiting.until(client::isAnswered));
            assertThat(tally.wrongs()).isEmpty();
            assertWrites(both.notes());
        } finally {
            clients.forEach(SoakClient::close);
            threads.shutdownNow();
        }
    }

    private void assertWrites(Map<String, Integer> reached) {
        assertThat(reached).isNotEmpty();
        assertThat(reached.values()).as("no write reached Xyte twice").containsOnly(1);
        assertThat(clients.stream().flatMap(client -> client.written().stream()))
                .as("what was said to be written reached Xyte")
                .isNotEmpty()
                .isSubsetOf(reached.keySet());
        System.out.println(reached.size() + " writes reached Xyte, each once");
    }
}
