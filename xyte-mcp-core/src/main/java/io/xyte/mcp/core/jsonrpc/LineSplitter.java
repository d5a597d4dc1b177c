package io.xyte.mcp.core.jsonrpc;

import com.fasterxml.jackson.databind.node.NullNode;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Splits bytes into lines, one message each. Knows nothing of characters, so that broken UTF-8 reaches the one who can
 * answer it. Not thread-safe.
 */
public final class LineSplitter {
    private final int maxLineBytes;
    private final Lines lines;
    private ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean skipping;

    /** Takes lines in the order in which they come. */
    public interface Lines {

        /** A line without its end; never blank. */
        void line(byte[] bytes);

        /** A line that exceeds the limit; told as soon as it does, and the rest of it is skipped. */
        void tooLong();
    }

    /**
     * A splitter that has seen nothing yet.
     *
     * @param maxLineBytes the longest line that is taken; 1 or more
     */
    public LineSplitter(int maxLineBytes, Lines lines) {
        this.maxLineBytes = maxLineBytes;
        this.lines = lines;
    }

    /** What a client is told whose line exceeds the limit. */
    public static Answer refusal(int maxLineBytes) {
        return JsonRpc.error(
                NullNode.getInstance(),
                ErrorCode.INVALID_REQUEST,
                "Invalid request: a message must have at most " + maxLineBytes + " bytes");
    }

    /** Takes the next bytes, {@code from} the first of them {@code to} the one after the last; keeps no part of the array. */
    public void take(byte[] bytes, int from, int to) {
        int start = from;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                append(bytes, start, at);
                finish();
                start = at + 1;
            }
        }
        append(bytes, start, to);
    }

    private void append(byte[] bytes, int from, int to) {
        if (skipping) {
            return;
        }
        if (line.size() + to - from > maxLineBytes) {
            skipping = true;
            line = new ByteArrayOutputStream();
            lines.tooLong();
            return;
        }
        line.write(bytes, from, to - from);
    }

    /** Ends the line that has begun, if one has: at the end of the input, the last line needs no end of its own. */
    public void finish() {
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
