package io.xyte.mcp.benchmarks;

import io.xyte.mcp.benchmarks.load.Door;
import io.xyte.mcp.benchmarks.load.LoadGenerator;
import io.xyte.mcp.benchmarks.load.LoadPlan;
import io.xyte.mcp.benchmarks.load.LoadResult;
import io.xyte.mcp.benchmarks.load.Target;
import io.xyte.mcp.benchmarks.process.ServerProcess;
import io.xyte.mcp.benchmarks.upstream.Upstream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Calls a second. All servers of a comparison run side by side, idle but for the one whose turn it is. */
final class Calls {
    private static final int WARM_UP_SESSIONS = 32;

    private final Launch launch;
    private final Plan plan;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * What to measure.
     *
     * @param latencies of the upstream
     * @param rounds how often each is measured, in turns with the others
     * @param firstWarmUp of each server and door, so that its code is compiled before anything counts
     * @param warmUp before each window
     */
    record Plan(
            List<Subject> subjects,
            List<Door> doors,
            List<Duration> latencies,
            List<Integer> sessions,
            int rounds,
            Duration firstWarmUp,
            Duration warmUp,
            Duration window) {

        List<Door> doorsOf(Subject subject) {
            return subject.doors().stream()
                    .filter(door -> door == Door.BARE || doors.contains(door))
                    .toList();
        }
    }

    Calls(Launch launch, Plan plan) {
        this.launch = launch;
        this.plan = plan;
    }

    List<CallsRow> run() throws IOException, InterruptedException {
        List<CallsRow> rows = new ArrayList<>();
        for (Duration latency : plan.latencies()) {
            try (ServerProcess upstream = launch.upstream(latency);
                    Running running = start(upstream.url())) {
                warmUp(running);
                for (int sessions : plan.sessions()) {
                    rows.addAll(measure(running, latency, sessions));
                }
            }
        }
        return rows;
    }

    private Running start(URI upstream) throws IOException, InterruptedException {
        Running running = new Running(upstream, new EnumMap<>(Subject.class));
        try {
            for (Subject subject : plan.subjects()) {
                running.servers().put(subject, launch.start(subject, upstream));
            }
            return running;
        } catch (IOException | InterruptedException failed) {
            running.close();
            throw failed;
        }
    }

    private void warmUp(Running running) throws IOException {
        LoadPlan warmUp = new LoadPlan(WARM_UP_SESSIONS, plan.firstWarmUp(), Duration.ofMillis(1));
        for (Subject subject : plan.subjects()) {
            for (Door door : plan.doorsOf(subject)) {
                running.generator(subject, door).run(warmUp);
            }
        }
    }

    private List<CallsRow> measure(Running running, Duration latency, int sessions)
            throws IOException, InterruptedException {
        List<CallsRow> rows = new ArrayList<>();
        for (Subject subject : plan.subjects()) {
            plan.doorsOf(subject).forEach(door -> rows.add(new CallsRow(latency, sessions, subject, door)));
        }
        for (int round = 0; round < plan.rounds(); round++) {
            for (CallsRow row : rows) {
                long readsBefore = upstreamReads(running.upstream());
                LoadResult result = running.generator(row.subject(), row.door())
                        .run(new LoadPlan(sessions, plan.warmUp(), plan.window()));
                row.add(result, upstreamReads(running.upstream()) - readsBefore);
            }
        }
        return rows;
    }

    private long upstreamReads(URI upstream) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(upstream.resolve(Upstream.COUNT_PATH)).build();
        return Long.parseLong(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private record Running(URI upstream, Map<Subject, ServerProcess> servers) implements AutoCloseable {

        LoadGenerator generator(Subject subject, Door door) {
            ServerProcess server = servers.get(subject);
            return new LoadGenerator(new Target(server.address(), door), server::cpu);
        }

        @Override
        public void close() {
            servers.values().forEach(ServerProcess::close);
        }
    }
}
