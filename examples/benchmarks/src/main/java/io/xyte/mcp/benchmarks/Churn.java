package io.xyte.mcp.benchmarks;

import io.xyte.mcp.benchmarks.load.Door;
import io.xyte.mcp.benchmarks.load.Faults;
import io.xyte.mcp.benchmarks.load.SessionPool;
import io.xyte.mcp.benchmarks.load.Target;
import io.xyte.mcp.benchmarks.process.Memory;
import io.xyte.mcp.benchmarks.process.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Whether memory stays flat while SSE sessions come and go. */
final class Churn {
    private static final int AT_ONCE = 10;
    private static final int CHECKPOINTS = 5;
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private final Launch launch;
    private final URI upstream;
    private final Duration rest;
    private final Table table =
            new Table(1, "server", "sessions so far", "RSS MiB", "RSS after GC MiB", "heap after GC MiB");

    /**
     * For servers started this way.
     *
     * @param rest what a server is given after the last session, before its memory is read once more
     */
    Churn(Launch launch, URI upstream, Duration rest) {
        this.launch = launch;
        this.upstream = upstream;
        this.rest = rest;
    }

    Table run(List<Subject> subjects, int count) throws IOException, InterruptedException {
        for (Subject subject : subjects) {
            try (ServerProcess server = launch.start(subject, upstream);
                    SessionPool pool = new SessionPool(new Target(server.address(), Door.SSE), new Faults())) {
                run(subject, server, pool, count / CHECKPOINTS);
            }
        }
        return table;
    }

    private void run(Subject subject, ServerProcess server, SessionPool pool, int step) throws IOException {
        churn(pool, step / 10);
        record(subject, server, pool, Numbers.whole(step / 10));
        for (int checkpoint = 1; checkpoint <= CHECKPOINTS; checkpoint++) {
            churn(pool, step);
            record(subject, server, pool, Numbers.whole(checkpoint * step));
        }
        pool.runFor(rest);
        record(subject, server, pool, "after " + rest.toSeconds() + " s of rest");
    }

    private static void churn(SessionPool pool, int count) throws IOException {
        for (int opened = 0; opened < count; opened += AT_ONCE) {
            pool.open(AT_ONCE);
            pool.drop();
        }
    }

    private void record(Subject subject, ServerProcess server, SessionPool pool, String when) throws IOException {
        pool.runFor(SETTLE);
        long residentBytes = Memory.residentBytes(server.handle());
        Memory memory = Memory.afterGc(server.handle());
        table.row(
                subject.label(),
                when,
                Numbers.mebibytes(residentBytes),
                Numbers.mebibytes(memory.residentBytes()),
                Numbers.mebibytes(memory.liveBytes()));
    }
}
