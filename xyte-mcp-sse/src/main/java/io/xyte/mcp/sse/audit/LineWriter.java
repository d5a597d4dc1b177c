package io.xyte.mcp.sse.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings lines to a sink on a thread of its own. While the sink fails, lines wait in a bounded queue and are tried again;
 * what finds the queue full is dropped and counted. Thread-safe; taking a line never blocks.
 */
final class LineWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LineWriter.class);
    private static final int BATCH_BYTES = 64 * 1024;
    /** What comes meanwhile is written together: to be woken for each line costs more than to write it. */
    private static final Duration GATHERING = Duration.ofMillis(5);

    private static final Duration LAST_TRIES = Duration.ofSeconds(5);
    private static final long LOUD_EVERY_NANOS = Duration.ofMinutes(1).toNanos();

    private final String name;
    private final LineSink sink;
    private final Duration retry;
    private final BlockingQueue<byte[]> queue;
    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread;
    private volatile boolean failing;
    private volatile boolean closing;
    private long saidDropped;
    private @Nullable Long saidAtNanos;

    /**
     * A writer that has begun.
     *
     * @param name of the sink, for messages to the operator
     * @param capacity how many lines may wait
     * @param retry time after which a sink that failed is tried again
     */
    LineWriter(String name, LineSink sink, int capacity, Duration retry) {
        this.name = name;
        this.sink = sink;
        this.retry = retry;
        this.queue = new LinkedBlockingQueue<>(capacity);
        this.thread = new Thread(this::run, "xyte-audit");
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes a line with its line end. */
    void take(byte[] line) {
        if (!queue.offer(line)) {
            dropped.incrementAndGet();
        }
    }

    /** Whether the last try succeeded and there is room for more. */
    boolean healthy() {
        return !failing && queue.remainingCapacity() > 0;
    }

    /** Lines that wait. */
    int waiting() {
        return queue.size();
    }

    /** Lines that found no room, or could not be written before the end. */
    long dropped() {
        return dropped.get();
    }

    private void run() {
        try {
            while (!closing || !queue.isEmpty()) {
                byte[] first = queue.poll(retry.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    writeForSure(batch(first));
                    TimeUnit.MILLISECONDS.sleep(closing ? 0 : GATHERING.toMillis());
                }
                sayDropped();
            }
        } catch (InterruptedException end) {
            dropped.addAndGet(queue.size());
        }
        sayDropped();
    }

    private ByteArrayOutputStream batch(byte[] first) {
        ByteArrayOutputStream batch = new ByteArrayOutputStream(first.length * 2);
        byte[] line = first;
        while (line != null) {
            batch.writeBytes(line);
            line = batch.size() < BATCH_BYTES ? queue.poll() : null;
        }
        return batch;
    }

    private void writeForSure(ByteArrayOutputStream batch) throws InterruptedException {
        byte[] lines = batch.toByteArray();
        while (!written(lines)) {
            try {
                TimeUnit.MILLISECONDS.sleep(retry.toMillis());
            } catch (InterruptedException end) {
                dropped.addAndGet(count(lines));
                throw end;
            }
            sayDropped();
        }
    }

    private boolean written(byte[] lines) {
        try {
            sink.write(lines);
            if (failing) {
                LOG.warn("the audit log {} is written again", name);
            }
            failing = false;
            return true;
        } catch (IOException | RuntimeException e) {
            if (!failing) {
                LOG.error(
                        "the audit log {} cannot be written ({})",
                        name,
                        e.getClass().getSimpleName());
            }
            failing = true;
            return false;
        }
    }

    private static int count(byte[] lines) {
        int count = 0;
        for (byte character : lines) {
            count += character == '\n' ? 1 : 0;
        }
        return count;
    }

    private void sayDropped() {
        long now = System.nanoTime();
        boolean due = saidAtNanos == null || now - saidAtNanos >= LOUD_EVERY_NANOS || closing;
        if (dropped.get() > saidDropped && due) {
            LOG.error("the audit log {} has lost {} lines since the start", name, dropped.get());
            saidDropped = dropped.get();
            saidAtNanos = now;
        }
    }

    /** Writes what waits, within 5 s; what cannot be written is counted as dropped. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(LAST_TRIES.toMillis());
            thread.interrupt();
            thread.join(LAST_TRIES.toMillis());
            sink.close();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.error("the audit log {} cannot be closed", name);
        }
    }
}
