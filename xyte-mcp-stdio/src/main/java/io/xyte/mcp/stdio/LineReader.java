package io.xyte.mcp.stdio;

import io.xyte.mcp.core.jsonrpc.LineSplitter;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines from a stream. */
final class LineReader {
    private static final int CHUNK_BYTES = 8192; // what the JDK reads without a buffer of its own

    private final InputStream in;
    private final LineSplitter splitter;

    LineReader(InputStream in, int maxLineBytes, LineSplitter.Lines lines) {
        this.in = in;
        this.splitter = new LineSplitter(maxLineBytes, lines);
    }

    /** Reads until the input ends; a last line needs no end. */
    void readToEnd() throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            splitter.take(chunk, 0, length);
        }
        splitter.finish();
    }
}
