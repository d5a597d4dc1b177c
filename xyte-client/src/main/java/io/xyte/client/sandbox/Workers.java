package io.xyte.client.sandbox;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that handle requests. All of them are daemons. */
final class Workers {

    /** A stalled request holds a thread, so there must be far more than processors. */
    private static final int MAX_THREADS = 256;

    private static final long IDLE_SECONDS = 10;

    private Workers() {}

    /** One virtual thread per request where the JVM has them, else a pool that grows to a limit. */
    static ExecutorService start() {
        try {
            // by reflection: the code is compiled for Java 17
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException olderJava) {
            return pool();
        }
    }

    private static ExecutorService pool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                MAX_THREADS, MAX_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "xyte-sandbox");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
