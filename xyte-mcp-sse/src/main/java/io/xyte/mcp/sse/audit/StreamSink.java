package io.xyte.mcp.sse.audit;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output, or any other stream; it is not closed. */
record StreamSink(OutputStream out) implements LineSink {
    @Override
    public void write(byte[] lines) throws IOException {
        out.write(lines);
        out.flush();
    }

    @Override
    public void close() {}
}
