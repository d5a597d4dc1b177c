package io.xyte.mcp.core.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Where the calls of the tool {@code slow} wait, and how a test sees them come and go. Thread-safe. */
public final class Gate {
    private static final long LIMIT_SECONDS = 60;

    private final Semaphore arrived = new Semaphore(0);
    private final Semaphore interrupted = new Semaphore(0);
    private final CountDownLatch open = new CountDownLatch(1);

    /** Lets all calls through, those to come too. */
    public void open() {
        open.countDown();
    }

    /** Waits until that many more calls stand at the gate. */
    public void awaitArrived(int calls) {
        await(arrived, calls);
    }

    /** Whether one more call stands at the gate by now. */
    public boolean arrived() {
        return arrived.tryAcquire();
    }

    /** Waits until that many more calls were interrupted at the gate. */
    public void awaitInterrupted(int calls) {
        await(interrupted, calls);
    }

    /** Called by the tool; false if it was interrupted. */
    boolean pass() {
        arrived.release();
        try {
            if (!open.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the gate");
            }
            return true;
        } catch (InterruptedException e) {
            interrupted.release();
            return false;
        }
    }

    private static void await(Semaphore events, int count) {
        try {
            if (!events.tryAcquire(count, LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("only " + events.availablePermits() + " of " + count + " came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }
}
