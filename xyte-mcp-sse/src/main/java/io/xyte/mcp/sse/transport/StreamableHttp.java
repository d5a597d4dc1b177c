package io.xyte.mcp.sse.transport;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.protocol.ReplyTo;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.sse.auth.Authentication;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.edge.BodyReader;
import io.xyte.mcp.sse.edge.Failures;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.edge.Replies;
import io.xyte.mcp.sse.session.HostedSession;
import io.xyte.mcp.sse.session.Sessions;
import io.xyte.mcp.sse.session.Wire;
import io.xyte.mcp.sse.stream.ClientWatch;
import io.xyte.mcp.sse.stream.EventStream;
import io.xyte.mcp.sse.stream.Streams;
import org.jspecify.annotations.Nullable;

/** Streamable HTTP: each message is a POST to one address; GET listens, DELETE ends the session. */
public final class StreamableHttp implements HttpHandler {
    static final HttpString SESSION_ID = HttpString.tryFromString("Mcp-Session-Id");

    private final Sessions sessions;
    private final Streams streams;
    private final BodyLimits bodies;
    private final Calls calls;
    private final StatelessHttp stateless;

    /**
     * The transport.
     *
     * @param stateless takes what is not of the session era
     */
    public StreamableHttp(Sessions sessions, Streams streams, BodyLimits bodies, Calls calls, StatelessHttp stateless) {
        this.sessions = sessions;
        this.streams = streams;
        this.bodies = bodies;
        this.calls = calls;
        this.stateless = stateless;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Refusal {
        HttpString method = exchange.getRequestMethod();
        if (method.equals(Methods.POST)) {
            post(exchange);
            return;
        }
        if (StatelessHeaders.claim(exchange.getRequestHeaders())) {
            throw Refusal.methodNotAllowed("POST");
        }
        Requirements.knownVersion(exchange.getRequestHeaders());
        if (method.equals(Methods.GET)) {
            listen(exchange);
        } else if (method.equals(Methods.DELETE)) {
            sessions.end(session(exchange));
            Replies.empty(exchange, 204);
        } else {
            throw Refusal.methodNotAllowed("GET, POST, DELETE");
        }
    }

    private void post(HttpServerExchange exchange) throws Refusal {
        Requirements.jsonBody(exchange.getRequestHeaders());
        Accepts accepts = Requirements.someAnswer(exchange.getRequestHeaders());
        BodyReader.read(exchange, bodies, body -> {
            Message message = Requirements.message(body);
            if (StatelessHttp.claims(exchange.getRequestHeaders(), message)) {
                stateless.take(exchange, message, accepts);
                return;
            }
            Requirements.knownVersion(exchange.getRequestHeaders());
            if (message instanceof Message.Request request) {
                answer(exchange, request, new PostReply(exchange, accepts, streams, Era.SESSION));
            } else {
                take(exchange, message);
            }
        });
    }

    private void answer(HttpServerExchange exchange, Message.Request request, PostReply reply) throws Refusal {
        if (request.method().equals("initialize")) {
            HostedSession opened = sessions.open(Wire.STREAMABLE_HTTP, Authentication.caller(exchange));
            submit(exchange, opened.session(), request, new OpeningReply(reply, exchange, sessions, opened));
        } else {
            submit(exchange, session(exchange).session(), request, reply);
        }
    }

    private void submit(HttpServerExchange exchange, Session session, Message.Request request, ReplyTo reply) {
        Runnable cancel = calls.submit(session, request, reply);
        exchange.addExchangeCompleteListener((ended, next) -> {
            cancel.run(); // nobody would read the answer; once it is sent this does nothing
            next.proceed();
        });
        ClientWatch.start(exchange);
    }

    private void take(HttpServerExchange exchange, Message message) throws Refusal {
        Session session = session(exchange).session();
        if (message instanceof Message.Notification notification) {
            session.accept(notification);
        } else if (message instanceof Message.Response response) {
            session.accept(response);
        }
        Replies.empty(exchange, 202);
    }

    private void listen(HttpServerExchange exchange) throws Refusal {
        if (exchange.getRequestHeaders().getFirst(SESSION_ID) == null) {
            // clients that try HTTP+SSE first look here for its stream, and go on to POST only after a 404 or 405
            throw Refusal.methodNotAllowed("POST");
        }
        Requirements.events(exchange.getRequestHeaders());
        HostedSession session = session(exchange);
        Failures.detach(exchange, () -> session.listen(EventStream.open(exchange, streams, () -> {})));
    }

    private HostedSession session(HttpServerExchange exchange) throws Refusal {
        @Nullable String id = exchange.getRequestHeaders().getFirst(SESSION_ID);
        if (id == null) {
            throw Refusal.badRequest("Mcp-Session-Id is missing. Send initialize first.");
        }
        Caller caller = Authentication.caller(exchange);
        return sessions.find(id, Wire.STREAMABLE_HTTP, caller).orElseThrow(() -> Refusal.notFound("No such session."));
    }
}
