package io.xyte.mcp.sse.session;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Keeps the messages on the streams of one session where another instance finds them when this one is gone. Thread-safe;
 * never blocks, and what it cannot keep is missing there.
 */
public interface ReplayKeeper {
    /** Keeps nothing. */
    ReplayKeeper NONE = new ReplayKeeper() {
        @Override
        public String mark() {
            return "";
        }

        @Override
        public void opened(long stream, JsonNode requests) {}

        @Override
        public void kept(long stream, long number, byte[] json) {}

        @Override
        public void forgotten(long stream, long number) {}

        @Override
        public void finished(long stream) {}

        @Override
        public void gone(long stream) {}
    };

    /** The end of the ids of streams, which tells those of this instance from others'. */
    String mark();

    /**
     * A stream begins.
     *
     * @param requests the id of the request that it answers, or an array of those of a batch
     */
    void opened(long stream, JsonNode requests);

    /** A message was sent, or was to be. */
    void kept(long stream, long number, byte[] json);

    /** A message can no longer be asked for. */
    void forgotten(long stream, long number);

    /** Nothing more will be sent. */
    void finished(long stream);

    /** Nothing of the stream can be asked for any more. */
    void gone(long stream);
}
