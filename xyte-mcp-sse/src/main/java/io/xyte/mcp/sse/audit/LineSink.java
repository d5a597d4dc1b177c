package io.xyte.mcp.sse.audit;

import java.io.IOException;

/** Takes lines for good. Used by one thread. */
interface LineSink extends AutoCloseable {
    /**
     * Writes whole lines: all of them or, after an exception, none that a reader could take for whole.
     *
     * @param lines in UTF-8, each with its line end
     */
    void write(byte[] lines) throws IOException;

    @Override
    void close() throws IOException;
}
