package io.xyte.mcp.sse.transport;

import io.undertow.server.HttpServerExchange;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.Batch;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.observe.Origin;
import io.xyte.mcp.core.observe.Transport;
import io.xyte.mcp.sse.auth.Authentication;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.edge.BodyReader;
import io.xyte.mcp.sse.edge.Failures;
import io.xyte.mcp.sse.edge.Origins;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.edge.Replies;
import io.xyte.mcp.sse.session.HostedSession;
import io.xyte.mcp.sse.session.Sessions;
import io.xyte.mcp.sse.session.Wire;
import io.xyte.mcp.sse.stream.EventStream;
import io.xyte.mcp.sse.stream.Streams;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** HTTP+SSE: a GET opens the stream that carries all answers, and names the address that takes the messages. */
public final class HttpSse {
    private static final String SESSION = "session";

    private final Sessions sessions;
    private final Streams streams;
    private final BodyLimits bodies;
    private final Calls calls;

    /** The transport. */
    public HttpSse(Sessions sessions, Streams streams, BodyLimits bodies, Calls calls) {
        this.sessions = sessions;
        this.streams = streams;
        this.bodies = bodies;
        this.calls = calls;
    }

    /** GET of the stream. The session lives as long as it does. */
    public void open(HttpServerExchange exchange) throws Refusal {
        Requirements.events(exchange.getRequestHeaders());
        HostedSession session = sessions.open(Wire.HTTP_SSE, Authentication.caller(exchange));
        Failures.detach(exchange, () -> {
            EventStream stream = EventStream.open(exchange, streams, () -> sessions.end(session));
            session.listen(stream);
            stream.endpoint("/messages?" + SESSION + "=" + session.id());
        });
    }

    /** POST of a message. The answer goes to the stream. */
    public void post(HttpServerExchange exchange) throws Refusal {
        Requirements.jsonBody(exchange.getRequestHeaders());
        HostedSession session = session(exchange);
        BodyReader.read(exchange, bodies, body -> {
            take(exchange, session, body);
            Replies.empty(exchange, 202);
        });
    }

    private void take(HttpServerExchange exchange, HostedSession session, byte[] body) throws Refusal {
        Caller caller = Authentication.caller(exchange);
        Origin origin = Origins.of(exchange, Transport.SSE, session.fingerprint(), body.length);
        StreamReply replies = new StreamReply(session);
        if (Batch.begins(body)) {
            calls.submit(session.session(), Requirements.batch(body), caller, origin, replies);
            return;
        }
        Message message = Requirements.message(body);
        if (message instanceof Message.Request request) {
            calls.submit(session.session(), request, caller, origin, replies);
        } else if (message instanceof Message.Notification notification) {
            session.session().accept(notification);
        } else if (message instanceof Message.Response response) {
            session.session().accept(response);
        }
    }

    private HostedSession session(HttpServerExchange exchange) throws Refusal {
        @Nullable Deque<String> id = exchange.getQueryParameters().get(SESSION);
        if (id == null) {
            throw Refusal.badRequest(
                    "The parameter " + SESSION + " is missing. Post to the address that the stream names.");
        }
        return sessions.find(id.getFirst(), Wire.HTTP_SSE, Authentication.caller(exchange))
                .orElseThrow(() -> Refusal.notFound("No such session."));
    }
}
