package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.CatalogSettings;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.sse.admin.AdminToken;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty organizations at once over all doors, with equal ids of requests and equal arguments, while everything is kept of
 * what happens. What each is answered is compared, letter by letter, with what it was answered when it was alone.
 * {@code -Dtenants.calls=100000} makes it long.
 */
class ManyTenantsIT {
    private static final int TENANTS = 50;
    private static final int CALLS = Integer.getInteger("tenants.calls", 20_000);
    private static final int THREADS = 8;
    /** Every how many calls a thread also tries the session of a neighbour. */
    private static final int TRESPASS = 50;

    private static final String OPERATOR = "canary-operator-token";
    private static final int MUCH = 1_000_000;

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    /** Equal for all; what they say of an organization differs. */
    private static final List<Question> QUESTIONS = List.of(
            Question.tool("xyte_get_organization", "{}"),
            Question.tool("xyte_list_spaces", "{}"),
            Question.tool("xyte_list_devices", "{\"limit\":5}"),
            Question.tool("xyte_list_incidents", "{\"limit\":5}"),
            Question.tool("search", "{\"query\":\"display\"}"),
            Question.resource("xyte://organization"),
            Question.resource("xyte://incidents"));

    @TempDir
    Path directory;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Map<Question, String>> alone = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicIntegerArray toolCalls = new AtomicIntegerArray(TENANTS);

    /** A request but for its id. */
    private record Question(String method, String members, String whereTheAnswerIs) {
        static Question tool(String name, String arguments) {
            return new Question(
                    "tools/call", "\"name\":\"" + name + "\",\"arguments\":" + arguments, "/result/content/0/text");
        }

        static Question resource(String uri) {
            return new Question("resources/read", "\"uri\":\"" + uri + "\"", "/result/contents/0/text");
        }

        boolean callsTool() {
            return method.equals("tools/call");
        }

        /** The text of the answer to a request of that id. */
        String ask(Door door, int id) {
            JsonNode answer = door.ask(id, method, members);
            assertThat(answer.path("id").intValue()).isEqualTo(id);
            return answer.at(whereTheAnswerIs).textValue();
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** A server that keeps all that can be kept, and has rules for each. */
    private TestServer start() {
        try {
            String limits = "  limits:\n    reads_per_minute: " + MUCH + "\n";
            Path policy = Files.writeString(directory.resolve("policy.yaml"), "default:\n" + limits);
            AuditSettings audit = new AuditSettings(Optional.of(audit()), MUCH, 1, false, true);
            UsageSettings usage = new UsageSettings(Optional.of(directory.resolve("data")), 90);
            return TestServer.with()
                    .countedCatalog(gate -> XyteCatalog.create(CatalogSettings.DEFAULT.with(gate)))
                    .xyte(XyteSandbox.builder().organizations(TENANTS).clock(Clock.fixed(NOW, ZoneOffset.UTC)))
                    .policy(policy)
                    .observation(new ObservationSettings(audit, usage, Optional.of(AdminToken.of(OPERATOR))))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path audit() {
        return directory.resolve("audit.jsonl");
    }

    private static McpHttp client(TestServer server, int tenant) {
        return new McpHttp(server.address(), XyteSandbox.key(tenant + 1));
    }

    /** What one thread has of each tenant: all doors, that of a session first. */
    private static List<List<Door>> doors(TestServer server) {
        return IntStream.range(0, TENANTS)
                .mapToObj(tenant -> Stream.of(Door.Kind.values())
                        .map(kind -> kind.open(server.address(), XyteSandbox.key(tenant + 1)))
                        .toList())
                .toList();
    }

    private void interleave(TestServer server, int thread) {
        List<List<Door>> doors = doors(server);
        for (int n = 0; n < CALLS / THREADS; n++) {
            int tenant = (n * THREADS + thread) % TENANTS;
            Door door = doors.get(tenant).get((n + thread) % doors.get(tenant).size());
            Question question = QUESTIONS.get(n % QUESTIONS.size());
            ask(tenant, door, n, question);
            if (n % TRESPASS == 0) {
                Door.Session session = (Door.Session) doors.get(tenant).get(0);
                trespass(client(server, (tenant + 1) % TENANTS), session.id());
            }
        }
        doors.forEach(all -> all.forEach(Door::close));
    }

    private void ask(int tenant, Door door, int id, Question question) {
        String answer = question.ask(door, id);
        if (!alone.get(tenant).get(question).equals(answer)) {
            throw new AssertionError("tenant " + tenant + " was answered otherwise than alone: " + answer);
        }
        asked.incrementAndGet();
        count(tenant, question);
    }

    private void count(int tenant, Question question) {
        if (question.callsTool()) {
            toolCalls.incrementAndGet(tenant);
        }
    }

    /** What a neighbour gets who knows the id of a session: nothing, whatever it tries. */
    private static void trespass(McpHttp neighbour, String id) {
        String call = McpHttp.call(1, "xyte_get_organization", "{}");
        assertThat(neighbour.postIn(id, call).statusCode()).isEqualTo(404);
        String[] resuming = {"Mcp-Session-Id", id, "Last-Event-ID", "1-0", "Accept", "text/event-stream"};
        assertThat(neighbour.get("/mcp", resuming).statusCode()).isEqualTo(404);
        assertThat(neighbour.delete("/mcp", "Mcp-Session-Id", id).statusCode()).isEqualTo(404);
        assertThat(neighbour.post("/messages?session=" + id, call).statusCode()).isEqualTo(404);
    }

    private void askEachAlone(TestServer server) {
        for (int tenant = 0; tenant < TENANTS; tenant++) {
            Door door = Door.Session.open(client(server, tenant));
            Map<Question, String> answers = new HashMap<>();
            for (Question question : QUESTIONS) {
                answers.put(question, question.ask(door, 0));
                count(tenant, question);
            }
            alone.add(answers);
        }
    }

    private static JsonNode usage(TestServer server) {
        String path = "/admin/usage.json?since=24h";
        return json(client(server, 0)
                .get(path, "Authorization", "Bearer " + OPERATOR)
                .body());
    }

    private List<JsonNode> auditedCalls() throws IOException {
        try (Stream<String> lines = Files.lines(audit())) {
            return lines.map(McpHttp::json)
                    .filter(line -> line.path("event").textValue().equals("call"))
                    .toList();
        }
    }

    private String organization(int tenant) {
        return json(alone.get(tenant).get(QUESTIONS.get(0))).path("id").asText();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES) // for a hundred thousand on a busy machine
    void nobody_is_answered_one_letter_of_another_and_the_records_keep_them_apart() throws IOException {
        long start = System.nanoTime();
        JsonNode usage;
        try (TestServer server = start()) {
            askEachAlone(server);
            assertThat(QUESTIONS)
                    .allSatisfy(question -> assertThat(alone.stream().map(answers -> answers.get(question)))
                            .as("all differ")
                            .doesNotContainNull()
                            .doesNotHaveDuplicates());

            IntStream.range(0, THREADS)
                    .mapToObj(thread -> CompletableFuture.runAsync(() -> interleave(server, thread), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
            usage = usage(server);
        }

        assertThat(asked).hasValue(CALLS / THREADS * THREADS);
        Map<String, Integer> expected =
                IntStream.range(0, TENANTS).boxed().collect(Collectors.toMap(this::organization, toolCalls::get));
        assertThat(counts(usage.path("organization"))).isEqualTo(expected);
        assertRecordsKeepApart(auditedCalls(), expected);
        System.out.println(CALLS + " calls of " + TENANTS + " tenants in "
                + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
    }

    private static Map<String, Integer> counts(JsonNode organizations) {
        Map<String, Integer> counts = new HashMap<>();
        organizations.forEach(each -> counts.put(
                each.path("organization").asText(), each.path("calls").intValue()));
        return counts;
    }

    private static void assertRecordsKeepApart(List<JsonNode> calls, Map<String, Integer> expected) {
        Map<String, Integer> audited = new HashMap<>();
        Map<String, Set<String>> callers = new HashMap<>();
        for (JsonNode call : calls) {
            String organization = call.path("organization").asText();
            audited.merge(organization, 1, Integer::sum);
            callers.computeIfAbsent(organization, first -> new HashSet<>())
                    .add(call.path("caller").asText());
        }
        assertThat(audited).isEqualTo(expected);
        assertThat(callers.values()).allSatisfy(each -> assertThat(each).hasSize(1));
        assertThat(callers.values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
    }
}
