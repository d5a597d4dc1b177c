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

/** What idle SSE sessions cost in memory, and whether it is given back. Each figure from a server of its own. */
final class Idle {
    /** Opened and dropped before anything counts, so that loaded classes are not charged to the sessions. */
    private static final int WARM_UP_SESSIONS = 500;

    private static final Duration SETTLE = Duration.ofSeconds(3);

    private final Launch launch;
    private final URI upstream;
    private final Duration rest;
    private final Table table = new Table(
            1,
            "server",
            "sessions",
            "RSS before MiB",
            "RSS with them MiB",
            "after GC MiB",
            "RSS each KiB",
            "heap each KiB",
            "RSS after they left MiB",
            "heap kept KiB");

    /**
     * For servers started this way.
     *
     * @param rest what a server is given after its sessions left, before its memory is read
     */
    Idle(Launch launch, URI upstream, Duration rest) {
        this.launch = launch;
        this.upstream = upstream;
        this.rest = rest;
    }

    Table run(List<Subject> subjects, List<Integer> counts) throws IOException, InterruptedException {
        for (Subject subject : subjects) {
            for (int count : counts) {
                measure(subject, count);
            }
        }
        return table;
    }

    private void measure(Subject subject, int count) throws IOException, InterruptedException {
        try (ServerProcess server = launch.start(subject, upstream);
                SessionPool pool = new SessionPool(new Target(server.address(), Door.SSE), new Faults())) {
            pool.open(WARM_UP_SESSIONS);
            pool.drop();
            pool.runFor(SETTLE);
            Memory before = Memory.afterGc(server.handle());
            pool.open(count);
            pool.runFor(SETTLE);
            long residentBytes = Memory.residentBytes(server.handle());
            Memory with = Memory.afterGc(server.handle());
            pool.drop();
            pool.runFor(rest);
            Memory after = Memory.afterGc(server.handle());
            table.row(
                    subject.label(),
                    Numbers.whole(count),
                    Numbers.mebibytes(before.residentBytes()),
                    Numbers.mebibytes(residentBytes),
                    Numbers.mebibytes(with.residentBytes()),
                    Numbers.kibibytes((double) (with.residentBytes() - before.residentBytes()) / count),
                    Numbers.kibibytes((double) (with.liveBytes() - before.liveBytes()) / count),
                    Numbers.mebibytes(after.residentBytes()),
                    Numbers.kibibytes(after.liveBytes() - before.liveBytes()));
        }
    }
}
