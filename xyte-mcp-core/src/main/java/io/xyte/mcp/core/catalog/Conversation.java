package io.xyte.mcp.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * The client at the other end of a call: what the call may tell it and ask it while it runs. Used by the call's own thread.
 */
public interface Conversation {

    /** A client that can be told and asked nothing. */
    Conversation SILENT = new Conversation() {
        @Override
        public boolean answers(Question question) {
            return false;
        }

        @Override
        public Map<String, JsonNode> ask(List<Question> questions) {
            throw new UnsupportedOperationException("this client answers no questions");
        }

        @Override
        public void log(LogLevel level, JsonNode data) {}
    };

    /** Whether the client declared that it can answer a question of this kind. */
    boolean answers(Question question);

    /**
     * Asks the client, or the person who uses it, and gives the results by the questions' keys. Depending on the
     * protocol's era the call waits here, or ends here and is made again from its start once there are answers: so ask
     * before anything is changed.
     *
     * @throws CatalogException if the client refuses or does not answer in time
     */
    Map<String, JsonNode> ask(List<Question> questions);

    /** Asks one question. */
    default JsonNode ask(Question question) {
        return ask(List.of(question)).get(question.key());
    }

    /** Sends a log message, if the client wants messages of this level. */
    void log(LogLevel level, JsonNode data);

    /**
     * Closes the connection that the answer was to go over, if the client will fetch from another what comes from now on:
     * for a call that takes long and should hold none meanwhile. Does nothing for other clients.
     */
    default void closeStream() {}
}
