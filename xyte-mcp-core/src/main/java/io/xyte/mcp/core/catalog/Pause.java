package io.xyte.mcp.core.catalog;

import java.time.Duration;

/** Lets time pass between two looks at something. */
@FunctionalInterface
public interface Pause {
    /** The calling thread sleeps. */
    Pause SLEEP = length -> Thread.sleep(length.toMillis());

    /**
     * Returns when the time is over.
     *
     * @throws InterruptedException if the call was cancelled meanwhile
     */
    void of(Duration length) throws InterruptedException;
}
