package io.xyte.mcp.core.stateless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.CallSuspended;
import io.xyte.mcp.core.catalog.Conversation;
import io.xyte.mcp.core.catalog.LogLevel;
import io.xyte.mcp.core.catalog.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The conversation of one request of this era. A question that has no answer yet ends the call; the client gathers the
 * answer and makes the call again (specification 2026-07-28, "Multi Round-Trip Requests").
 */
final class RoundTrips implements Conversation {

    private final RequestMeta meta;
    private final ObjectNode answers;
    private final BiConsumer<LogLevel, JsonNode> log;
    private final ObjectNode open = JsonNodeFactory.instance.objectNode();
    private Optional<String> missingCapability = Optional.empty();

    /**
     * @param answers to earlier questions, by key
     */
    RoundTrips(RequestMeta meta, ObjectNode answers, BiConsumer<LogLevel, JsonNode> log) {
        this.meta = meta;
        this.answers = answers;
        this.log = log;
    }

    @Override
    public boolean answers(Question question) {
        return meta.capabilities().path(question.capability()).isObject();
    }

    @Override
    public Map<String, JsonNode> ask(List<Question> questions) {
        Map<String, JsonNode> given = new LinkedHashMap<>();
        for (Question question : questions) {
            JsonNode answer = answers.path(question.key());
            if (answer.isObject()) {
                given.put(question.key(), answer);
            } else {
                open(question);
            }
        }
        if (given.size() < questions.size()) {
            throw new CallSuspended();
        }
        return given;
    }

    private void open(Question question) {
        if (!answers(question)) {
            missingCapability = Optional.of(question.capability());
            throw new CallSuspended();
        }
        ObjectNode request = open.putObject(question.key()).put("method", question.method());
        request.set("params", question.params());
    }

    @Override
    public void log(LogLevel level, JsonNode data) {
        if (meta.logLevel().filter(wanted -> wanted.compareTo(level) <= 0).isPresent()) {
            log.accept(level, data);
        }
    }

    /** The questions that ended the call, by key; empty if none did. */
    ObjectNode open() {
        return open;
    }

    /** The capability that the call cannot do without and that the client did not declare. */
    Optional<String> missingCapability() {
        return missingCapability;
    }

    /** All answers so far. */
    ObjectNode answered() {
        return answers;
    }
}
