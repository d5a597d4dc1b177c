package io.xyte.mcp.sse.session;

import java.util.concurrent.atomic.AtomicLong;

/** What the sessions keep for their clients, all together. Thread-safe. */
final class ReplayMemory {
    private final ReplayLimits limits;
    private final AtomicLong bytes = new AtomicLong();

    ReplayMemory(ReplayLimits limits) {
        this.limits = limits;
    }

    ReplayLimits limits() {
        return limits;
    }

    void taken(long more) {
        bytes.addAndGet(more);
    }

    void givenBack(long fewer) {
        bytes.addAndGet(-fewer);
    }

    /** Whether it is too much: whoever keeps something then has to forget something of its own. */
    boolean exceeded() {
        return bytes.get() > limits.totalBytes();
    }

    long bytes() {
        return bytes.get();
    }
}
