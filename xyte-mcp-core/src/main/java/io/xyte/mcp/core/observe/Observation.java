package io.xyte.mcp.core.observe;

/** What a listener keeps of one request until its end. */
@FunctionalInterface
public interface Observation {
    /** Nobody wants to know how it ends. */
    Observation NONE = ending -> {};

    /** The request has ended. Called once, by any thread, after the answer was handed over. */
    void end(Ending ending);
}
