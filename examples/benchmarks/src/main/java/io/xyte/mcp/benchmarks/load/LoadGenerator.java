package io.xyte.mcp.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Keeps a server busy with sessions that call without a pause, and checks every answer. */
public final class LoadGenerator {
    private final Target target;
    private final Supplier<Duration> serverCpu;

    /**
     * For one server.
     *
     * @param serverCpu tells its processor time so far
     */
    public LoadGenerator(Target target, Supplier<Duration> serverCpu) {
        this.target = target;
        this.serverCpu = serverCpu;
    }

    /**
     * Opens the sessions, warms up and measures, all on the calling thread.
     *
     * @throws IOException if the sessions cannot be opened
     */
    public LoadResult run(LoadPlan plan) throws IOException {
        Faults faults = new Faults();
        try (SessionPool pool = new SessionPool(target, faults)) {
            pool.open(plan.sessions());
            Tally tally = new Tally(faults);
            List<Caller> callers = callers(pool, tally);
            callers.forEach(Caller::next);
            pool.runFor(plan.warmUp());
            tally.restart();
            return measure(plan.window(), pool, callers, tally);
        }
    }

    private static List<Caller> callers(SessionPool pool, Tally tally) {
        List<Caller> callers = new ArrayList<>();
        for (Session session : pool.sessions()) {
            callers.add(new Caller(session, callers.size() + 1, tally));
        }
        return callers;
    }

    private LoadResult measure(Duration length, SessionPool pool, List<Caller> callers, Tally tally)
            throws IOException {
        Duration serverBefore = serverCpu.get();
        Duration loadBefore = ownCpu();
        long start = System.nanoTime();
        pool.runFor(length);
        Duration window = Duration.ofNanos(System.nanoTime() - start);
        callers.stream()
                .filter(caller -> caller.waitsSince(start))
                .forEach(caller -> tally.faults().add("no answer during the whole window"));
        return new LoadResult(
                tally.calls(),
                window,
                tally.percentile(50),
                tally.percentile(99),
                tally.faults(),
                serverCpu.get().minus(serverBefore),
                ownCpu().minus(loadBefore));
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
