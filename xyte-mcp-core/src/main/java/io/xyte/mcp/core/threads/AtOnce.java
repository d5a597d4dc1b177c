package io.xyte.mcp.core.threads;

import io.xyte.mcp.core.catalog.CatalogException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Independent reads of one call, made at the same time: six at most, fewer where threads are scarce. They end together:
 * when one fails, or the call is cancelled, the others are interrupted. For one use by one thread.
 */
public final class AtOnce {
    private static final int MAX_THREADS = 6;
    private static final int POOL_THREADS = 64;
    private static final Executor HELPERS =
            VirtualThreads.executor().<Executor>map(virtual -> virtual).orElseGet(AtOnce::pool);

    private final List<Read<?>> reads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /**
     * Adds a read.
     *
     * @return its result, once all are {@linkplain #run made}
     */
    public <T> Supplier<T> add(Supplier<T> read) {
        Read<T> added = new Read<>(read);
        reads.add(added);
        return added::result;
    }

    /**
     * Makes the reads and waits for all.
     *
     * @throws CatalogException if the call is cancelled
     * @throws RuntimeException what the first one that failed threw
     */
    public void run() {
        if (reads.size() == 1 || !helped()) {
            work();
        }
        reads.forEach(this::await);
        Throwable first = failure.get();
        if (first instanceof Error error) {
            throw error;
        }
        if (first != null) {
            throw (RuntimeException) first;
        }
    }

    /** Whether any helper has been found; the calling thread only waits then, for an interrupt of it has to mean cancelled. */
    private boolean helped() {
        for (int helpers = 0; helpers < Math.min(MAX_THREADS, reads.size()); helpers++) {
            try {
                HELPERS.execute(this::help);
            } catch (RejectedExecutionException scarce) {
                return helpers > 0;
            }
        }
        return true;
    }

    private void help() {
        for (Read<?> read : reads) {
            read.run(); // does nothing if another helper has begun it
            Thread.interrupted(); // it was meant for that read
        }
    }

    private void work() {
        reads.forEach(Read::run);
    }

    private void await(Read<?> read) {
        try {
            read.get();
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
            throw new CatalogException(CatalogException.Kind.UPSTREAM, "The call was cancelled.");
        } catch (ExecutionException | CancellationException e) {
            // the failure of the first one is told when all have ended
        }
    }

    private void cancel() {
        reads.forEach(read -> read.cancel(true));
    }

    private static Executor pool() {
        return new ThreadPoolExecutor(0, POOL_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "xyte-read");
            thread.setDaemon(true);
            return thread;
        });
    }

    private final class Read<T> extends FutureTask<T> {
        Read(Supplier<T> read) {
            super(read::get);
        }

        @Override
        protected void setException(Throwable thrown) {
            failure.compareAndSet(null, thrown);
            super.setException(thrown);
            AtOnce.this.cancel();
        }

        T result() {
            if (!isDone()) {
                throw new IllegalStateException("the reads have not been made");
            }
            try {
                return get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("run() would have thrown", e);
            }
        }
    }
}
