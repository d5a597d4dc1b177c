package io.xyte.mcp.core.catalog;

/**
 * Ends a call that has to wait for its client and will be made again from its start. It passes through every tool,
 * resource and prompt; whoever catches broadly lets it go on.
 */
public final class CallSuspended extends RuntimeException {

    /** The call ends here. */
    public CallSuspended() {
        super("the call waits for its client", null, false, false);
    }
}
