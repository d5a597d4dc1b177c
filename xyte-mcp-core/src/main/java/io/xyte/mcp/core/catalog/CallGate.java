package io.xyte.mcp.core.catalog;

/** Decides whether a caller may make one more call now. Thread-safe; does not block. */
@FunctionalInterface
public interface CallGate {
    /** Lets everybody through. */
    CallGate OPEN = (caller, effect) -> {};

    /**
     * Counts a call that is about to be made.
     *
     * @throws CatalogException if it is one too many; the words say how long to wait
     */
    void enter(Caller caller, Effect effect);
}
