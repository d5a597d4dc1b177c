package io.xyte.mcp.stdio.bridge;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends streams on which nothing comes for too long. A server writes a comment every 15 seconds; where none comes, the
 * connection may be dead without either side having been told. Thread-safe.
 */
final class Silence {
    /** Four comments of the server. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    private static final int CHECKS_IN_LIMIT = 4;

    private final long limitNanos;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "xyte-bridge-silence");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param limit how long a read may wait for a byte; positive
     */
    Silence(Duration limit) {
        this.limitNanos = limit.toNanos();
    }

    /** The same stream, which is closed when a read has waited for too long; the read then ends or throws. */
    InputStream watched(InputStream stream) {
        return new Watched(stream);
    }

    private final class Watched extends FilterInputStream {
        private final ScheduledFuture<?> checks;
        private long sinceNanos;
        private boolean waiting;

        private Watched(InputStream stream) {
            super(stream);
            long between = limitNanos / CHECKS_IN_LIMIT;
            checks = timer.scheduleWithFixedDelay(this::check, between, between, TimeUnit.NANOSECONDS);
        }

        private synchronized void waits(boolean now) {
            waiting = now;
            sinceNanos = System.nanoTime();
        }

        /** A reader that is busy elsewhere hears nothing either, and that is not the server's silence. */
        private synchronized boolean silent() {
            return waiting && System.nanoTime() - sinceNanos >= limitNanos;
        }

        private void check() {
            if (silent()) {
                try {
                    close();
                } catch (IOException e) {
                    // the reader finds out
                }
            }
        }

        @Override
        public int read() throws IOException {
            waits(true);
            try {
                return super.read();
            } finally {
                waits(false);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            waits(true);
            try {
                return super.read(bytes, offset, length);
            } finally {
                waits(false);
            }
        }

        @Override
        public void close() throws IOException {
            checks.cancel(false);
            super.close();
        }
    }
}
