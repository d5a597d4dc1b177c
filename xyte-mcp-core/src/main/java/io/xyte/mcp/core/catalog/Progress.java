package io.xyte.mcp.core.catalog;

/** Tells the client how far a call is. May be called by any thread while the call runs. */
@FunctionalInterface
public interface Progress {
    /** For clients that did not ask for progress. */
    Progress IGNORED = (done, total, message) -> {};

    /**
     * Reports a step.
     *
     * @param done grows with every report of a call
     * @param total what {@code done} will be at the end
     * @param message one line for the client's user
     */
    void report(double done, double total, String message);
}
