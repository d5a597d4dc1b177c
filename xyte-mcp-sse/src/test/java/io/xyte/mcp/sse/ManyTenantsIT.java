package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.XyteCatalog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Fifty organizations at once over all doors, with equal ids of requests and equal arguments. What each is answered is
 * compared, letter by letter, with what it was answered when it was alone. {@code -Dtenants.calls=100000} makes it long.
 */
class ManyTenantsIT {
    private static final int TENANTS = 50;
    private static final int CALLS = Integer.getInteger("tenants.calls", 20_000);
    private static final int THREADS = 8;
    /** Every how many calls a thread also tries the session of a neighbour. */
    private static final int TRESPASS = 50;

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    /** Equal for all; what they say of an organization differs. */
    private static final List<Question> QUESTIONS = List.of(
            new Question("xyte_get_organization", "{}"),
            new Question("xyte_list_spaces", "{}"),
            new Question("xyte_list_devices", "{\"limit\":5}"),
            new Question("xyte_list_incidents", "{\"limit\":5}"),
            new Question("search", "{\"query\":\"display\"}"));

    private final TestServer server = TestServer.with()
            .catalog(XyteCatalog.create())
            .xyte(XyteSandbox.builder().organizations(TENANTS).clock(Clock.fixed(NOW, ZoneOffset.UTC)))
            .start();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Map<Question, String>> alone = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    private record Question(String tool, String arguments) {}

    /** A way in, as one thread of one tenant uses it. */
    private interface Door extends AutoCloseable {
        String ask(int id, Question question);

        @Override
        default void close() {}
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        server.close();
    }

    private McpHttp client(int tenant) {
        return new McpHttp(server.address(), XyteSandbox.key(tenant + 1));
    }

    /** The text of an answer to the request of that id. */
    private static String text(int id, JsonNode answer) {
        assertThat(answer.path("id").intValue()).isEqualTo(id);
        return answer.at("/result/content/0/text").textValue();
    }

    private record SessionDoor(McpHttp client, String session) implements Door {
        @Override
        public String ask(int id, Question question) {
            return text(
                    id,
                    json(client.postIn(session, call(id, question.tool(), question.arguments()))
                            .body()));
        }
    }

    private record StatelessDoor(McpHttp client) implements Door {
        @Override
        public String ask(int id, Question question) {
            String body = Stateless.call(id, question.tool(), question.arguments());
            return text(
                    id, json(client.post("/mcp", body, Stateless.headers(body)).body()));
        }
    }

    private record SseDoor(McpHttp client, Events stream, String endpoint) implements Door {
        static SseDoor open(McpHttp client) {
            Events stream = client.listen("/sse");
            return new SseDoor(client, stream, stream.data("endpoint"));
        }

        @Override
        public String ask(int id, Question question) {
            client.post(endpoint, call(id, question.tool(), question.arguments()));
            return text(id, stream.message());
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    /** What one thread has of each tenant: all doors, and the session of the first one. */
    private List<List<Door>> doors() {
        return IntStream.range(0, TENANTS)
                .mapToObj(tenant -> {
                    McpHttp client = client(tenant);
                    return List.<Door>of(
                            new SessionDoor(client, client.openSession()),
                            new StatelessDoor(client),
                            SseDoor.open(client));
                })
                .toList();
    }

    private void interleave(int thread) {
        List<List<Door>> doors = doors();
        for (int n = 0; n < CALLS / THREADS; n++) {
            int tenant = (n * THREADS + thread) % TENANTS;
            Door door = doors.get(tenant).get((n + thread) % doors.get(tenant).size());
            Question question = QUESTIONS.get(n % QUESTIONS.size());
            String answer = door.ask(n, question);
            if (!alone.get(tenant).get(question).equals(answer)) {
                throw new AssertionError("tenant " + tenant + " was answered otherwise than alone: " + answer);
            }
            asked.incrementAndGet();
            if (n % TRESPASS == 0) {
                SessionDoor own = (SessionDoor) doors.get(tenant).get(0);
                McpHttp neighbour = client((tenant + 1) % TENANTS);
                assertThat(neighbour
                                .postIn(own.session(), call(n, "xyte_get_organization", "{}"))
                                .statusCode())
                        .isEqualTo(404);
            }
        }
        doors.forEach(all -> all.forEach(Door::close));
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES) // for a hundred thousand on a busy machine
    void nobody_is_answered_one_letter_of_another() {
        long start = System.nanoTime();
        for (int tenant = 0; tenant < TENANTS; tenant++) {
            McpHttp client = client(tenant);
            Door door = new SessionDoor(client, client.openSession());
            Map<Question, String> answers = new HashMap<>();
            QUESTIONS.forEach(question -> answers.put(question, door.ask(0, question)));
            alone.add(answers);
        }
        for (Question question : QUESTIONS) {
            assertThat(new HashSet<>(
                            alone.stream().map(answers -> answers.get(question)).toList()))
                    .as("all differ in " + question)
                    .hasSize(TENANTS);
        }

        IntStream.range(0, THREADS)
                .mapToObj(thread -> CompletableFuture.runAsync(() -> interleave(thread), threads))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(asked).hasValue(CALLS / THREADS * THREADS);
        System.out.println(CALLS + " calls of " + TENANTS + " tenants in "
                + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
    }
}
