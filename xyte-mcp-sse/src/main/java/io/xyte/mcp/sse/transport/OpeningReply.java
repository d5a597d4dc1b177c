package io.xyte.mcp.sse.transport;

import io.undertow.server.HttpServerExchange;
import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.protocol.PassedReply;
import io.xyte.mcp.core.protocol.ReplyTo;
import io.xyte.mcp.sse.session.HostedSession;
import io.xyte.mcp.sse.session.Sessions;

/** The reply to {@code initialize}: names the new session, or ends it if the client gets no result. */
record OpeningReply(ReplyTo replies, HttpServerExchange exchange, Sessions sessions, HostedSession session)
        implements PassedReply {
    @Override
    public void answer(Answer answer) {
        if (answer.error()) {
            sessions.end(session);
        } else {
            exchange.getResponseHeaders().put(StreamableHttp.SESSION_ID, session.id());
        }
        replies.answer(answer);
    }

    @Override
    public void unanswered() {
        sessions.end(session);
        replies.unanswered();
    }
}
