package io.xyte.mcp.sse.transport;

import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.protocol.ReplyTo;
import io.xyte.mcp.sse.session.HostedSession;

/** Replies that go to a session's stream. */
record StreamReply(HostedSession session) implements ReplyTo {
    @Override
    public void send(byte[] json) {
        session.send(json);
    }

    @Override
    public void answer(Answer answer) {
        session.send(answer.json());
    }

    @Override
    public void unanswered() {}
}
