package io.xyte.mcp.stdio;

import io.xyte.mcp.core.jsonrpc.LineSplitter;
import io.xyte.mcp.stdio.bridge.Bridge;
import java.io.IOException;
import java.io.InputStream;

/** Hands the client's lines to the bridge. */
final class StdioBridge implements LineSplitter.Lines {
    private final Bridge bridge;
    private final Limits limits;

    StdioBridge(Bridge bridge, Limits limits) {
        this.bridge = bridge;
        this.limits = limits;
    }

    /** Carries until the input ends and what is then in flight is answered, or has taken too long. */
    void carry(InputStream input) throws InterruptedException {
        try {
            new LineReader(input, limits.lineBytes(), this).readToEnd();
        } catch (IOException gone) {
            // a client whose pipe cannot be read has left, as one that has closed it
        }
        bridge.end(limits.drain());
    }

    @Override
    public void line(byte[] bytes) {
        try {
            bridge.take(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void tooLong() {
        bridge.refuse(limits.lineBytes());
    }
}
