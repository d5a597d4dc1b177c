package io.xyte.mcp.core.protocol;

import io.xyte.mcp.core.threads.VirtualThreads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The threads that calls run on: blocking ones are welcome there. */
public final class Workers {
    private static final int POOL_THREADS = 256;
    private static final int POOL_QUEUE = 1024;
    private static final long STACK_BYTES = 256 * 1024;

    private Workers() {}

    /**
     * One virtual thread a call where the JVM has them (21 and later), else a pool of 256 threads with a queue of 1,024,
     * which refuses what exceeds it with a {@link java.util.concurrent.RejectedExecutionException}.
     */
    public static ExecutorService create() {
        return VirtualThreads.executor().orElseGet(Workers::pool);
    }

    private static ExecutorService pool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                POOL_THREADS, POOL_THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(POOL_QUEUE), threads());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory threads() {
        AtomicLong count = new AtomicLong();
        return task -> {
            Thread thread = new Thread(null, task, "xyte-call-" + count.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
    }
}
