package io.xyte.mcp.sse.transport;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.Batch;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.observe.Origin;
import io.xyte.mcp.core.observe.Transport;
import io.xyte.mcp.core.protocol.Batches;
import io.xyte.mcp.core.protocol.ReplyTo;
import io.xyte.mcp.core.protocol.Session;
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
import io.xyte.mcp.sse.stream.ClientWatch;
import io.xyte.mcp.sse.stream.EventStream;
import io.xyte.mcp.sse.stream.Streams;
import org.jspecify.annotations.Nullable;

/** Streamable HTTP: each message is a POST to one address; GET listens, DELETE ends the session. */
public final class StreamableHttp implements HttpHandler {
    static final HttpString SESSION_ID = HttpString.tryFromString("Mcp-Session-Id");

    private static final HttpString LAST_EVENT_ID = HttpString.tryFromString("Last-Event-ID");

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
            if (Batch.begins(body)) {
                answer(exchange, Requirements.batch(body), accepts, body.length);
                return;
            }
            Message message = Requirements.message(body);
            if (StatelessHttp.claims(exchange.getRequestHeaders(), message)) {
                stateless.take(exchange, message, accepts, body.length);
                return;
            }
            Requirements.knownVersion(exchange.getRequestHeaders());
            if (message instanceof Message.Request request) {
                answer(exchange, request, accepts, body.length);
            } else {
                take(exchange, message);
            }
        });
    }

    private void answer(HttpServerExchange exchange, Message.Request request, Accepts accepts, int bytes)
            throws Refusal {
        if (request.method().equals("initialize")) {
            HostedSession opened = sessions.open(Wire.STREAMABLE_HTTP, Authentication.caller(exchange));
            PostReply reply =
                    new PostReply(exchange, accepts, streams, opened.replay(), Requirements.wantsPriming(request));
            submit(exchange, opened, request, bytes, reply, new OpeningReply(reply, exchange, sessions, opened));
        } else {
            HostedSession session = session(exchange);
            PostReply reply = reply(exchange, accepts, session);
            submit(exchange, session, request, bytes, reply, reply);
        }
    }

    private void answer(HttpServerExchange exchange, Batch batch, Accepts accepts, int bytes) throws Refusal {
        if (StatelessHeaders.claim(exchange.getRequestHeaders())) {
            throw Refusal.badRequest(Batches.REFUSAL);
        }
        Requirements.knownVersion(exchange.getRequestHeaders());
        HostedSession session = session(exchange);
        PostReply reply = reply(exchange, accepts, session);
        Caller caller = Authentication.caller(exchange);
        Origin origin = origin(exchange, session, bytes);
        cancelWhenCut(exchange, reply, calls.submit(session.session(), batch, caller, origin, reply));
    }

    private PostReply reply(HttpServerExchange exchange, Accepts accepts, HostedSession session) {
        boolean priming = Requirements.wantsPriming(exchange.getRequestHeaders());
        return new PostReply(exchange, accepts, streams, session.replay(), priming);
    }

    private void submit(
            HttpServerExchange exchange,
            HostedSession session,
            Message.Request request,
            int bytes,
            PostReply response,
            ReplyTo reply) {
        Origin origin = origin(exchange, session, bytes);
        Caller caller = Authentication.caller(exchange);
        cancelWhenCut(exchange, response, calls.submit(session.session(), request, caller, origin, reply));
    }

    private static Origin origin(HttpServerExchange exchange, HostedSession session, int bytes) {
        return Origins.of(exchange, Transport.STREAMABLE_HTTP, session.fingerprint(), bytes);
    }

    private static void cancelWhenCut(HttpServerExchange exchange, PostReply response, Runnable cancel) {
        exchange.addExchangeCompleteListener((ended, next) -> {
            // a cut connection is no cancellation (specification 2025-11-25), unless nobody could ever read the answer;
            // once it is sent this does nothing
            if (!response.resumable()) {
                cancel.run();
            }
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
        @Nullable String lastEventId = exchange.getRequestHeaders().getFirst(LAST_EVENT_ID);
        boolean priming = Requirements.wantsPriming(exchange.getRequestHeaders());
        Failures.detach(
                exchange,
                () -> session.replay()
                        .connect(() -> EventStream.open(exchange, streams, () -> {}), lastEventId, priming));
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
