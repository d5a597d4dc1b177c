package io.xyte.mcp.core.observe;

/**
 * Is told of requests. Called by many threads at once, some of which must not wait: so a listener never blocks, and
 * leaves slow work to a thread of its own. What it throws is logged and changes nothing for the request.
 */
public interface RequestListener {

    /** A request is about to be answered. Whoever has nothing to say at its end gives {@link Observation#NONE}. */
    Observation begin(ObservedRequest request);

    /** A request was turned away before it was read as one of MCP. */
    default void refused(ObservedRefusal refusal) {}
}
