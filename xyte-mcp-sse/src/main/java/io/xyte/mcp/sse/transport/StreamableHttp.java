package io.xyte.mcp.sse.transport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import io.xyte.mcp.sse.session.Peers;
import io.xyte.mcp.sse.session.Sessions;
import io.xyte.mcp.sse.session.Wire;
import io.xyte.mcp.sse.stream.ClientWatch;
import io.xyte.mcp.sse.stream.EventStream;
import io.xyte.mcp.sse.stream.Streams;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Streamable HTTP: each message is a POST to one address; GET listens, DELETE ends the session. */
public final class StreamableHttp implements HttpHandler {
    static final HttpString SESSION_ID = HttpString.tryFromString("Mcp-Session-Id");

    private static final HttpString LAST_EVENT_ID = HttpString.tryFromString("Last-Event-ID");
    private static final CompletableFuture<Void> TAKEN = CompletableFuture.completedFuture(null);

    private final Sessions sessions;
    private final Peers peers;
    private final Streams streams;
    private final BodyLimits bodies;
    private final Calls calls;
    private final StatelessHttp stateless;

    /**
     * The transport.
     *
     * @param peers take what belongs to another instance
     * @param stateless takes what is not of the session era
     */
    public StreamableHttp(
            Sessions sessions, Peers peers, Streams streams, BodyLimits bodies, Calls calls, StatelessHttp stateless) {
        this.sessions = sessions;
        this.peers = peers;
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
            Failures.detach(
                    exchange,
                    () -> inSession(exchange, session -> {
                        sessions.end(session);
                        Replies.empty(exchange, 204);
                    }));
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
            throws Exception {
        if (request.method().equals("initialize")) {
            HostedSession opened = sessions.open(Wire.STREAMABLE_HTTP, Authentication.caller(exchange));
            PostReply reply = reply(exchange, accepts, opened, request.id(), Requirements.wantsPriming(request));
            submit(exchange, opened, request, bytes, reply, new OpeningReply(reply, exchange, sessions, opened));
            return;
        }
        boolean priming = Requirements.wantsPriming(exchange.getRequestHeaders());
        inSession(exchange, session -> {
            PostReply reply = reply(exchange, accepts, session, request.id(), priming);
            submit(exchange, session, request, bytes, reply, reply);
        });
    }

    private void answer(HttpServerExchange exchange, Batch batch, Accepts accepts, int bytes) throws Exception {
        if (StatelessHeaders.claim(exchange.getRequestHeaders())) {
            throw Refusal.badRequest(Batches.REFUSAL);
        }
        Requirements.knownVersion(exchange.getRequestHeaders());
        boolean priming = Requirements.wantsPriming(exchange.getRequestHeaders());
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        batch.requests().forEach(request -> ids.add(request.id()));
        inSession(exchange, session -> {
            PostReply reply = reply(exchange, accepts, session, ids, priming);
            Caller caller = Authentication.caller(exchange);
            Origin origin = origin(exchange, session, bytes);
            Consumer<Message> elsewhere = message -> peers.pass(session, message);
            cancelWhenCut(exchange, reply, calls.submit(session.session(), batch, caller, origin, reply, elsewhere));
        });
    }

    private PostReply reply(
            HttpServerExchange exchange, Accepts accepts, HostedSession session, JsonNode requests, boolean priming) {
        return new PostReply(exchange, accepts, streams, session.replay(), requests, priming);
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

    private void take(HttpServerExchange exchange, Message message) throws Exception {
        inSession(exchange, session -> {
            CompletableFuture<Void> taken = accepted(session.session(), message) ? TAKEN : peers.pass(session, message);
            Later.then(exchange, taken, nothing -> Replies.empty(exchange, 202));
        });
    }

    private static boolean accepted(Session session, Message message) {
        if (message instanceof Message.Notification notification) {
            return session.accept(notification);
        }
        return !(message instanceof Message.Response response) || session.accept(response);
    }

    private void listen(HttpServerExchange exchange) throws Refusal {
        if (exchange.getRequestHeaders().getFirst(SESSION_ID) == null) {
            // clients that try HTTP+SSE first look here for its stream, and go on to POST only after a 404 or 405
            throw Refusal.methodNotAllowed("POST");
        }
        Requirements.events(exchange.getRequestHeaders());
        Failures.detach(exchange, () -> inSession(exchange, session -> listen(exchange, session)));
    }

    private void listen(HttpServerExchange exchange, HostedSession session) throws Exception {
        @Nullable String lastEventId = exchange.getRequestHeaders().getFirst(LAST_EVENT_ID);
        if (lastEventId == null) {
            open(exchange, session, null);
            return;
        }
        Later.then(exchange, peers.resume(session, lastEventId), feed -> {
            if (feed.isPresent()) {
                feed.get().flow(EventStream.open(exchange, streams, feed.get()::close));
            } else {
                open(exchange, session, lastEventId);
            }
        });
    }

    private void open(HttpServerExchange exchange, HostedSession session, @Nullable String lastEventId) {
        boolean priming = Requirements.wantsPriming(exchange.getRequestHeaders());
        peers.listens(session, lastEventId, () -> {
            boolean listens =
                    session.replay().connect(() -> EventStream.open(exchange, streams, () -> {}), lastEventId, priming);
            if (listens) {
                session.home(true);
            }
            return listens;
        });
    }

    /** Does something in the session that a detached request names, when it is found. */
    private void inSession(HttpServerExchange exchange, Later.Step<HostedSession> step) throws Exception {
        @Nullable String id = exchange.getRequestHeaders().getFirst(SESSION_ID);
        if (id == null) {
            throw Refusal.badRequest("Mcp-Session-Id is missing. Send initialize first.");
        }
        Caller caller = Authentication.caller(exchange);
        Optional<HostedSession> here = sessions.find(id, Wire.STREAMABLE_HTTP, caller);
        if (here.isPresent()) {
            step.take(here.get());
            return;
        }
        Later.then(
                exchange,
                sessions.lookUp(id, caller),
                found -> step.take(found.orElseThrow(() -> Refusal.notFound("No such session."))));
    }
}
