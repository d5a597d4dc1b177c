package io.xyte.mcp.sse.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.sse.session.Feed;
import io.xyte.mcp.sse.stream.EventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a stream that nobody writes to any more. If it lacks the answer, its client is told that none will come.
 *
 * @param after the last message that the client has
 * @param messages those that come next, without a gap
 * @param ending what is said after them; nothing if they end with the answer
 */
record KeptStream(EventId after, List<byte[]> messages, List<byte[]> ending) implements Feed {
    static final String REQUESTS = "requests";
    static final String FINISHED = "finished";

    /** Whether they end with the answer. */
    boolean whole() {
        return ending.isEmpty();
    }

    /** @param fields by the names of this class, and messages by their numbers */
    static KeptStream of(EventId after, Map<String, byte[]> fields) {
        List<byte[]> messages = new ArrayList<>();
        long next = after.number() + 1;
        for (byte @Nullable [] json = fields.get(Long.toString(next));
                json != null;
                json = fields.get(Long.toString(next))) {
            messages.add(json);
            next++;
        }
        long following = next;
        boolean gap = fields.keySet().stream().anyMatch(name -> isNumberFrom(name, following));
        boolean whole = fields.containsKey(FINISHED) && !gap;
        return new KeptStream(after, messages, whole ? List.of() : stopped(fields.get(REQUESTS)));
    }

    private static boolean isNumberFrom(String name, long least) {
        return Character.isDigit(name.charAt(0)) && Long.parseLong(name) >= least;
    }

    private static List<byte[]> stopped(byte @Nullable [] requests) {
        if (requests == null) {
            return List.of();
        }
        try {
            JsonNode ids = JsonRpc.MAPPER.readTree(new String(requests, UTF_8));
            if (!ids.isArray()) {
                return List.of(Session.stopped(ids).json());
            }
            List<Answer> answers = new ArrayList<>();
            ids.forEach(id -> answers.add(Session.stopped(id)));
            return List.of(JsonRpc.batch(answers).json());
        } catch (JsonProcessingException broken) {
            return List.of();
        }
    }

    @Override
    public void flow(EventSink connection) {
        long number = after.number();
        for (byte[] message : messages) {
            number++;
            connection.message(after.at(number).toString(), message);
        }
        ending.forEach(connection::message);
        connection.end();
    }

    @Override
    public void close() {
        // nothing is under way
    }
}
