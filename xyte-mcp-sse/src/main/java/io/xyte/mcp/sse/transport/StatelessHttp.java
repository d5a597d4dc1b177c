package io.xyte.mcp.sse.transport;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Progress;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.observe.Origin;
import io.xyte.mcp.core.observe.Transport;
import io.xyte.mcp.core.protocol.McpEngine;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.core.stateless.StatelessEra;
import io.xyte.mcp.sse.auth.Authentication;
import io.xyte.mcp.sse.edge.Origins;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.edge.Replies;
import io.xyte.mcp.sse.stream.ClientWatch;
import io.xyte.mcp.sse.stream.Streams;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Messages of the stateless era. Each request is a conversation of its own, which ends with its response; session ids
 * and event ids mean nothing here. Thread-safe.
 */
public final class StatelessHttp {
    private final McpEngine engine;
    private final Clock clock;
    private final Streams streams;
    private final Calls calls;
    private final Set<Session> open = ConcurrentHashMap.newKeySet();

    /** Nothing is open yet. */
    public StatelessHttp(McpEngine engine, Clock clock, Streams streams, Calls calls) {
        this.engine = engine;
        this.clock = clock;
        this.streams = streams;
        this.calls = calls;
    }

    /** Whether a message is for this era, by its body or its headers. */
    static boolean claims(HeaderMap headers, Message message) {
        return StatelessHeaders.claim(headers)
                || message instanceof Message.Request request && StatelessEra.claims(request);
    }

    /**
     * Takes a message. On the connection's IO thread, with the exchange detached.
     *
     * @param bytes of the message
     */
    void take(HttpServerExchange exchange, Message message, Accepts accepts, int bytes) throws Refusal {
        if (message instanceof Message.Request request) {
            answer(exchange, request, accepts, bytes);
        } else if (message instanceof Message.Notification) {
            Replies.empty(exchange, 202);
        } else {
            throw Refusal.badRequest("The server asks nothing in " + StatelessEra.VERSION + ", so send no responses.");
        }
    }

    private void answer(HttpServerExchange exchange, Message.Request request, Accepts accepts, int bytes)
            throws Refusal {
        if (StatelessEra.listens(request)) {
            Requirements.events(exchange.getRequestHeaders());
        }
        PostReply reply = new PostReply(exchange, accepts, streams, Era.STATELESS);
        Caller caller = Authentication.caller(exchange);
        Origin origin = Origins.of(exchange, Transport.STREAMABLE_HTTP, null, bytes);
        Session session = new Session(engine, caller, clock);
        CallContext context = new CallContext(caller, Progress.IGNORED, clock);
        try {
            StatelessHeaders.check(
                    exchange.getRequestHeaders(), request, tool -> engine.mirroredArguments(tool, context));
        } catch (io.xyte.mcp.core.jsonrpc.Refusal refusal) {
            session.refuse(request, caller, origin, reply, refusal.answer(request.id()));
            return;
        }
        open.add(session);
        Runnable cancel = calls.submit(session, request, caller, origin, reply);
        exchange.addExchangeCompleteListener((ended, next) -> {
            open.remove(session);
            cancel.run(); // the client has closed the stream; once it is answered this does nothing
            next.proceed();
        });
        ClientWatch.start(exchange);
    }

    /** Completes the subscriptions and cancels the calls of callers who may not go on. */
    public void endUnless(Predicate<Caller> admitted) {
        open.stream().filter(session -> !admitted.test(session.caller())).forEach(Session::close);
    }

    /** Completes all subscriptions and cancels all calls, whose clients are told. */
    public void stopAll() {
        open.forEach(Session::stop);
    }
}
