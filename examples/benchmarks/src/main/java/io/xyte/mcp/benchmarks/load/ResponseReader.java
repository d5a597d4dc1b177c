package io.xyte.mcp.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Cuts the bytes of a connection into responses, whatever pieces they come in. */
final class ResponseReader {
    private static final int LONGEST_LINE = 16 * 1024;

    private final StringBuilder text = new StringBuilder();
    private Receiver receiver = Receiver.NONE;
    private State state = State.IDLE;
    private long left;

    private enum State {
        IDLE,
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER,
        STREAM
    }

    /** Takes one response. {@link #end} is called last, and never for a response that lasts as long as the connection. */
    interface Receiver {
        Receiver NONE = new Receiver() {
            @Override
            public void head(Head head) {}

            @Override
            public void body(ByteBuffer part) {}

            @Override
            public void end() {}
        };

        void head(Head head);

        /** Must take all of the part before it returns. */
        void body(ByteBuffer part);

        void end();
    }

    /** Names the receiver of the next response. */
    void expect(Receiver next) {
        if (state != State.IDLE) {
            throw new IllegalStateException("the response before has not ended");
        }
        receiver = next;
        state = State.HEAD;
    }

    /**
     * Reads on.
     *
     * @throws IOException if these are not the bytes of a response, or of one that nobody asked for
     */
    void feed(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            switch (state) {
                case IDLE -> throw new IOException("bytes after the end of a response");
                case HEAD -> head(bytes);
                case BODY, CHUNK -> content(bytes);
                case CHUNK_SIZE -> chunkSize(bytes);
                case CHUNK_END -> chunkEnd(bytes);
                case TRAILER -> trailer(bytes);
                case STREAM -> receiver.body(bytes);
            }
        }
    }

    private void head(ByteBuffer bytes) throws IOException {
        if (!lineEnds(bytes) || !endsWith("\r\n\r\n")) {
            return;
        }
        Head head = Head.parse(text.toString());
        text.setLength(0);
        receiver.head(head);
        if (head.chunked()) {
            state = State.CHUNK_SIZE;
        } else if (head.field("content-length").isPresent()) {
            left = Long.parseLong(head.field("content-length").get());
            state = State.BODY;
            finishIfComplete();
        } else if (head.eventStream()) {
            state = State.STREAM;
        } else {
            left = 0;
            state = State.BODY;
            finishIfComplete();
        }
    }

    private void content(ByteBuffer bytes) {
        int count = (int) Math.min(left, bytes.remaining());
        ByteBuffer part = bytes.slice(bytes.position(), count);
        bytes.position(bytes.position() + count);
        left -= count;
        receiver.body(part);
        if (state == State.BODY) {
            finishIfComplete();
        } else if (left == 0) {
            state = State.CHUNK_END;
        }
    }

    private void chunkSize(ByteBuffer bytes) throws IOException {
        if (!lineEnds(bytes)) {
            return;
        }
        try {
            left = Long.parseLong(takeLine(), 16);
        } catch (NumberFormatException notHexadecimal) {
            throw new IOException("a chunk without a size", notHexadecimal);
        }
        state = left == 0 ? State.TRAILER : State.CHUNK;
    }

    private void chunkEnd(ByteBuffer bytes) throws IOException {
        if (lineEnds(bytes)) {
            text.setLength(0);
            state = State.CHUNK_SIZE;
        }
    }

    private void trailer(ByteBuffer bytes) throws IOException {
        if (lineEnds(bytes) && takeLine().isEmpty()) {
            finish();
        }
    }

    private void finishIfComplete() {
        if (left == 0) {
            finish();
        }
    }

    private void finish() {
        // idle first: at the end of a response its receiver may send the next request
        state = State.IDLE;
        receiver.end();
    }

    /** Moves bytes to the text up to and with a line's end; false if they do not reach it. */
    private boolean lineEnds(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            char next = (char) (bytes.get() & 0xff);
            text.append(next);
            if (next == '\n') {
                return true;
            }
            if (text.length() > LONGEST_LINE) {
                throw new IOException("a head or line of more than " + LONGEST_LINE + " bytes");
            }
        }
        return false;
    }

    private String takeLine() {
        String line = text.toString().trim();
        text.setLength(0);
        return line;
    }

    private boolean endsWith(String end) {
        return text.length() >= end.length() && text.indexOf(end, text.length() - end.length()) >= 0;
    }
}
