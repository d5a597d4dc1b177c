package io.xyte.mcp.sse.transport;

import io.undertow.server.HttpServerExchange;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.sse.auth.Authentication;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.edge.Failures;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.session.HostedSession;
import io.xyte.mcp.sse.session.Sessions;
import io.xyte.mcp.sse.session.Wire;
import io.xyte.mcp.sse.stream.Streams;
import java.util.function.UnaryOperator;

/**
 * The duplex door: messages of both eras in lines, up in the body of one request and down in its response, so that a
 * plain {@code curl} is a complete bridge for a client that only starts commands.
 */
public final class Duplex {
    private final Sessions sessions;
    private final Streams streams;
    private final BodyLimits bodies;
    private final Calls calls;
    private final UnaryOperator<Caller> rights;

    /**
     * The door.
     *
     * @param bodies their size holds for a line; the body itself has no end
     * @param rights gives a caller what it may do by now, for a stream outlives many a policy
     */
    public Duplex(Sessions sessions, Streams streams, BodyLimits bodies, Calls calls, UnaryOperator<Caller> rights) {
        this.sessions = sessions;
        this.streams = streams;
        this.bodies = bodies;
        this.calls = calls;
        this.rights = rights;
    }

    /** Opens a session that lives as long as the response, which begins at once. */
    public void open(HttpServerExchange exchange) throws Refusal {
        HostedSession session = sessions.open(Wire.DUPLEX, Authentication.caller(exchange));
        exchange.addExchangeCompleteListener((ended, next) -> {
            sessions.end(session);
            next.proceed();
        });
        Failures.detach(
                exchange,
                () -> new DuplexConversation(
                                exchange, session, () -> sessions.end(session), calls, rights, bodies.maxBytes())
                        .start(streams));
    }
}
