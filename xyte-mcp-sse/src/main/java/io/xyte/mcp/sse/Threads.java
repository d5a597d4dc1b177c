package io.xyte.mcp.sse;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The server's few threads of its own, beside Undertow's and those of the calls. */
final class Threads {
    private static final int VERIFIERS = 16;
    private static final int WAITING_KEYS = 1000;
    private static final int WAITING_REPORTS = 16;

    private Threads() {}

    /** One thread for all that happens from time to time. */
    static ScheduledExecutorService timer() {
        return Executors.newSingleThreadScheduledExecutor(daemons("xyte-timer"));
    }

    /** Threads that ask Xyte about keys: few, and not those of the calls, because strangers can keep them busy. */
    static ExecutorService verifiers() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                VERIFIERS,
                VERIFIERS,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING_KEYS),
                daemons("xyte-key"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** One thread that writes down what happened; it waits for disks. */
    static ScheduledExecutorService records() {
        return Executors.newSingleThreadScheduledExecutor(daemons("xyte-records"));
    }

    /** One thread that reads reports, and few who wait for it. */
    static ExecutorService reports() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                1, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING_REPORTS), daemons("xyte-report"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
