package io.xyte.mcp.core.threads;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Virtual threads, which this code cannot name because it is compiled for 17. */
public final class VirtualThreads {
    private VirtualThreads() {}

    /** An executor with one virtual thread a task; empty before Java 21. */
    public static Optional<ExecutorService> executor() {
        try {
            return Optional.of((ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
        } catch (ReflectiveOperationException olderJvm) {
            return Optional.empty();
        }
    }
}
