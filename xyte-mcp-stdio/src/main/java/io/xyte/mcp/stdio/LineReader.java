package io.xyte.mcp.stdio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits bytes into lines. Knows nothing of characters, so that broken UTF-8 reaches the one who can answer it. */
final class LineReader {
    private static final int CHUNK_BYTES = 8192; // what the JDK reads without a buffer of its own

    private final InputStream in;
    private final int maxLineBytes;
    private final Lines lines;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean skipping;

    /** Takes lines in the order in which they come. */
    interface Lines {

        /** A line without its end; never blank. */
        void line(byte[] bytes);

        /** A line that exceeds the limit; told as soon as it does. */
        void tooLong();
    }

    LineReader(InputStream in, int maxLineBytes, Lines lines) {
        this.in = in;
        this.maxLineBytes = maxLineBytes;
        this.lines = lines;
    }

    /** Reads until the input ends; a last line needs no end. */
    void readToEnd() throws IOException {
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            split(length);
        }
        finish();
    }

    private void split(int length) {
        int from = 0;
        for (int at = 0; at < length; at++) {
            if (chunk[at] == '\n') {
                append(from, at);
                finish();
                from = at + 1;
            }
        }
        append(from, length);
    }

    private void append(int from, int to) {
        if (skipping) {
            return;
        }
        if (line.size() + to - from > maxLineBytes) {
            skipping = true;
            line = new ByteArrayOutputStream();
            lines.tooLong();
            return;
        }
        line.write(chunk, from, to - from);
    }

    private void finish() {
        byte[] bytes = stripped(line.toByteArray());
        line = new ByteArrayOutputStream();
        skipping = false;
        if (bytes.length > 0) {
            lines.line(bytes);
        }
    }

    /** Without the blanks that JSON allows at the end, a carriage return among them. */
    private static byte[] stripped(byte[] line) {
        int length = line.length;
        while (length > 0 && isBlank(line[length - 1])) {
            length--;
        }
        return Arrays.copyOf(line, length);
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\t' || character == '\r';
    }
}
