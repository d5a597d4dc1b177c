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
import io.xyte.mcp.sse.session.PassedMessage;
import io.xyte.mcp.sse.session.Peers;
import io.xyte.mcp.sse.session.SessionId;
import io.xyte.mcp.sse.session.Sessions;
import io.xyte.mcp.sse.session.Wire;
import io.xyte.mcp.sse.stream.EventStream;
import io.xyte.mcp.sse.stream.Streams;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP+SSE: a GET opens the stream that carries all answers, and names the address that takes the messages. */
public final class HttpSse {
    private static final Logger LOG = LoggerFactory.getLogger(HttpSse.class);
    private static final String SESSION = "session";

    private final Sessions sessions;
    private final Peers peers;
    private final Streams streams;
    private final BodyLimits bodies;
    private final Calls calls;
    private final UnaryOperator<Caller> rights;

    /**
     * The transport.
     *
     * @param peers take messages for streams of other instances
     * @param rights gives a caller what it may do by now, for messages that another instance passes on
     */
    public HttpSse(
            Sessions sessions,
            Peers peers,
            Streams streams,
            BodyLimits bodies,
            Calls calls,
            UnaryOperator<Caller> rights) {
        this.sessions = sessions;
        this.peers = peers;
        this.streams = streams;
        this.bodies = bodies;
        this.calls = calls;
        this.rights = rights;
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
        String id = sessionId(exchange);
        Optional<HostedSession> here = sessions.find(id, Wire.HTTP_SSE, Authentication.caller(exchange));
        if (here.isEmpty() && peers.mark().isEmpty()) {
            throw noSession();
        }
        BodyReader.read(exchange, bodies, body -> {
            if (here.isPresent()) {
                take(here.get(), Authentication.caller(exchange), origin(exchange, id, body), body);
                Replies.empty(exchange, 202);
            } else {
                pass(exchange, id, body);
            }
        });
    }

    private static Origin origin(HttpServerExchange exchange, String id, byte[] body) {
        return Origins.of(exchange, Transport.SSE, SessionId.fingerprint(id), body.length);
    }

    private void pass(HttpServerExchange exchange, String id, byte[] body) throws Exception {
        if (Batch.begins(body)) {
            Requirements.batch(body);
        } else {
            Requirements.message(body);
        }
        Caller caller = Authentication.caller(exchange);
        PassedMessage message = new PassedMessage(body, caller.narrowing(), origin(exchange, id, body));
        Later.then(exchange, peers.pass(id, caller, message), taken -> {
            if (!taken) {
                throw noSession();
            }
            Replies.empty(exchange, 202);
        });
    }

    /**
     * Takes a message that came to another instance, which has looked at its form and its key.
     *
     * @param session has the same caller
     */
    public void take(HostedSession session, PassedMessage message) {
        Caller opener = session.session().caller();
        Caller caller = rights.apply(opener).narrowedBy(message.narrowing());
        try {
            sessions.find(session.id(), Wire.HTTP_SSE, opener); // it counts as used
            take(session, caller, message.origin(), message.json());
        } catch (Refusal broken) {
            LOG.warn("another instance passed on a message that is none: {}", broken.getMessage());
        }
    }

    private void take(HostedSession session, Caller caller, Origin origin, byte[] body) throws Refusal {
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

    private static String sessionId(HttpServerExchange exchange) throws Refusal {
        @Nullable Deque<String> id = exchange.getQueryParameters().get(SESSION);
        if (id == null) {
            throw Refusal.badRequest(
                    "The parameter " + SESSION + " is missing. Post to the address that the stream names.");
        }
        return id.getFirst();
    }

    private static Refusal noSession() {
        return Refusal.notFound("No such session.");
    }
}
