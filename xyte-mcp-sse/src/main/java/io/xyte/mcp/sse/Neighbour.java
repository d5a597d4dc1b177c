package io.xyte.mcp.sse;

import io.xyte.mcp.sse.session.HostedSession;
import io.xyte.mcp.sse.session.PassedMessage;
import io.xyte.mcp.sse.session.Peers;
import io.xyte.mcp.sse.session.Sessions;
import io.xyte.mcp.sse.transport.HttpSse;

/** What this instance does for the others. */
record Neighbour(Sessions sessions, HttpSse httpSse) implements Peers.Here {
    @Override
    public void end(HostedSession session) {
        sessions.endHere(session);
    }

    @Override
    public void take(HostedSession session, PassedMessage message) {
        httpSse.take(session, message);
    }
}
