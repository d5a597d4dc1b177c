package io.xyte.mcp.core.protocol;

import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import java.util.ArrayList;
import java.util.List;

/** Gathers the answers to the requests of one batch into one array. Thread-safe. */
final class BatchReply {
    private final ReplyTo replies;
    private final List<Answer> answers;
    private int open;

    /**
     * @param answers those that are there already
     */
    BatchReply(ReplyTo replies, List<Answer> answers) {
        this.replies = replies;
        this.answers = new ArrayList<>(answers);
        this.open = 1; // the batch itself, until all of its requests are on their way
    }

    /** Where the answer to one more request goes. */
    synchronized ReplyTo part() {
        open++;
        return new Part();
    }

    /** There are no more requests. */
    void complete() {
        done(List.of());
    }

    private void done(List<Answer> more) {
        synchronized (this) {
            answers.addAll(more);
            open--;
            if (open > 0) {
                return;
            }
        }
        if (answers.isEmpty()) {
            replies.unanswered();
        } else {
            replies.answer(JsonRpc.batch(answers));
        }
    }

    private final class Part implements PassedReply {
        @Override
        public ReplyTo replies() {
            return replies;
        }

        @Override
        public void answer(Answer answer) {
            done(List.of(answer));
        }

        @Override
        public void unanswered() {
            done(List.of());
        }
    }
}
