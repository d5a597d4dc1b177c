package io.xyte.mcp.sse.auth;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.SameThreadExecutor;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.sse.edge.Failures;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.edge.RequestLog;
import io.xyte.mcp.sse.edge.Route;
import java.util.concurrent.CompletableFuture;

/** Lets a request to MCP's routes pass when Xyte knows its key. No thread waits meanwhile. */
public final class Authentication implements HttpHandler {
    private static final AttachmentKey<Caller> CALLER = AttachmentKey.create(Caller.class);

    private final KeyVerifier keys;
    private final HttpHandler next;

    public Authentication(KeyVerifier keys, HttpHandler next) {
        this.keys = keys;
        this.next = next;
    }

    /** On whose behalf a request that has passed this stage is made. */
    public static Caller caller(HttpServerExchange exchange) {
        return exchange.getAttachment(CALLER);
    }

    /** Lets the rest of the way see the caller with other rights. */
    static void replaceCaller(HttpServerExchange exchange, Caller caller) {
        exchange.putAttachment(CALLER, caller);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!Route.of(exchange).speaksMcp()) {
            next.handleRequest(exchange);
            return;
        }
        CompletableFuture<Verdict> verdict = keys.verify(Credential.of(exchange.getRequestHeaders()));
        if (verdict.isDone()) {
            proceed(exchange, verdict.join());
        } else {
            HttpHandler rest = new Failures(waiting -> {
                // nothing ends a request whose connection has ended before it
                if (waiting.getConnection().isOpen()) {
                    proceed(waiting, verdict.join());
                }
            });
            exchange.dispatch(
                    SameThreadExecutor.INSTANCE,
                    () -> verdict.whenComplete((known, failed) -> exchange.dispatch(exchange.getIoThread(), rest)));
        }
    }

    private void proceed(HttpServerExchange exchange, Verdict verdict) throws Exception {
        if (verdict instanceof Verdict.Accepted accepted) {
            exchange.putAttachment(CALLER, PartnerKey.addTo(accepted.caller(), exchange.getRequestHeaders()));
            RequestLog.caller(exchange, accepted.caller().fingerprint());
            next.handleRequest(exchange);
        } else if (verdict instanceof Verdict.Rejected) {
            throw Refusal.unauthorized("Xyte does not know this API key.");
        } else {
            throw Refusal.unavailable("Xyte cannot be asked about this API key at the moment.", verdict.lifetime());
        }
    }
}
