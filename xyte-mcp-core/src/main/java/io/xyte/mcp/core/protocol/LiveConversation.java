package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.catalog.Conversation;
import io.xyte.mcp.core.catalog.LogLevel;
import io.xyte.mcp.core.catalog.Question;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conversation of one call in the session era: questions go out beside the answer, and the call waits for them. */
final class LiveConversation implements Conversation {
    private final ClientState client;
    private final PendingQuestions questions;
    private final Notifications notifications;
    private final ReplyTo replies;

    LiveConversation(ClientState client, PendingQuestions questions, Notifications notifications, ReplyTo replies) {
        this.client = client;
        this.questions = questions;
        this.notifications = notifications;
        this.replies = replies;
    }

    @Override
    public boolean answers(Question question) {
        return client.has(question.capability());
    }

    @Override
    public Map<String, JsonNode> ask(List<Question> asked) {
        Map<String, PendingQuestions.Asked> open = new LinkedHashMap<>();
        for (Question question : asked) {
            PendingQuestions.Asked pending = questions.ask();
            open.put(question.key(), pending);
            replies.send(JsonRpc.request(pending.id(), question.method(), question.params()));
        }
        replies.waits();
        try {
            return results(open);
        } finally {
            replies.goesOn();
        }
    }

    private static Map<String, JsonNode> results(Map<String, PendingQuestions.Asked> open) {
        Map<String, JsonNode> results = new LinkedHashMap<>();
        open.forEach((key, pending) -> results.put(key, pending.result()));
        return results;
    }

    @Override
    public void log(LogLevel level, JsonNode data) {
        if (client.wants(level)) {
            notifications.log(level, data);
        }
    }

    @Override
    public void closeStream() {
        notifications.closeStream();
    }
}
