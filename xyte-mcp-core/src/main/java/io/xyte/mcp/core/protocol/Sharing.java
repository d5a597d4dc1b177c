package io.xyte.mcp.core.protocol;

import org.jspecify.annotations.Nullable;

/** What a session does so that other instances of the server can go on with it. Thread-safe. */
public interface Sharing {
    /** Nobody else will: everything stays in the session. */
    Sharing NONE = new Sharing() {
        @Override
        public String mark() {
            return "";
        }

        @Override
        public void keep(String name, @Nullable String value) {}
    };

    /** The end of the ids of questions to the client: another instance sees by it where a response belongs. */
    String mark();

    /**
     * Keeps something that the client has said of itself. Called by the thread that answers its request, before the
     * client has the answer; may block for a short time, and throws nothing.
     *
     * @param name what it is; names and values are those of {@link Session#said}
     * @param value null if it is no longer so
     */
    void keep(String name, @Nullable String value);
}
