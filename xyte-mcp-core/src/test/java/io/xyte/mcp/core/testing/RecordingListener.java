package io.xyte.mcp.core.testing;

import io.xyte.mcp.core.observe.Ending;
import io.xyte.mcp.core.observe.Observation;
import io.xyte.mcp.core.observe.ObservedRefusal;
import io.xyte.mcp.core.observe.ObservedRequest;
import io.xyte.mcp.core.observe.RequestListener;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what it is told, for tests. Thread-safe. */
public final class RecordingListener implements RequestListener {
    private final BlockingQueue<Seen> ended = new LinkedBlockingQueue<>();
    private final BlockingQueue<ObservedRefusal> refusals = new LinkedBlockingQueue<>();
    private final AtomicInteger open = new AtomicInteger();

    /** A request and how it ended. */
    public record Seen(ObservedRequest request, Ending ending) {}

    @Override
    public Observation begin(ObservedRequest request) {
        open.incrementAndGet();
        return ending -> {
            open.decrementAndGet();
            ended.add(new Seen(request, ending));
        };
    }

    @Override
    public void refused(ObservedRefusal refusal) {
        refusals.add(refusal);
    }

    /** Requests that have begun and not ended. */
    public int open() {
        return open.get();
    }

    /** Waits for the next request that ends. */
    public Seen next() {
        return take(ended);
    }

    /** Waits for the next refusal. */
    public ObservedRefusal nextRefusal() {
        return take(refusals);
    }

    /** Whether nothing is left that was not taken. */
    public boolean quiet() {
        return ended.isEmpty() && refusals.isEmpty();
    }

    private static <T> T take(BlockingQueue<T> from) {
        try {
            T next = from.poll(60, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing came");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }
}
