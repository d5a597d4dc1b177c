package io.xyte.mcp.benchmarks.load;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call over HTTP+SSE. It is done when its POST was accepted and its answer has come, in whatever order. */
final class SseCall {
    private final long id;
    private final String expected;
    private final Consumer<Verdict> done;
    private boolean accepted;
    private @Nullable Verdict verdict;

    SseCall(long id, String expected, Consumer<Verdict> done) {
        this.id = id;
        this.expected = expected;
        this.done = done;
    }

    void posted(Response response) {
        accepted = true;
        if (!response.accepted()) {
            verdict = Verdict.WRONG_STATUS;
        }
        finish();
    }

    /** Takes a message from the stream; what is not an answer is not looked at further. */
    void message(String json) {
        try {
            Answer answer = Answer.read(json, expected);
            if (answer.method()) {
                return;
            }
            verdict = answer.to(id);
        } catch (IOException unreadable) {
            verdict = Verdict.NOT_JSON;
        }
        finish();
    }

    private void finish() {
        if (accepted && verdict != null) {
            accepted = false; // a second answer to the same call must not start a second next call
            done.accept(verdict);
        }
    }
}
