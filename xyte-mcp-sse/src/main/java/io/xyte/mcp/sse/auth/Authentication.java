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
import io.xyte.mcp.sse.limit.FailureLimit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Lets a request to MCP's routes pass when Xyte knows its key. No thread waits meanwhile. */
public final class Authentication implements HttpHandler {
    private static final AttachmentKey<Caller> CALLER = AttachmentKey.create(Caller.class);

    private final Doorman doorman;
    private final KeyVerifier keys;
    private final FailureLimit failures;
    private final HttpHandler next;

    /**
     * The stage.
     *
     * @param failures counts the wrong credentials of an address
     */
    public Authentication(Doorman doorman, KeyVerifier keys, FailureLimit failures, HttpHandler next) {
        this.doorman = doorman;
        this.keys = keys;
        this.failures = failures;
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
        Optional<Credential> sent = doorman.credential(exchange.getRequestHeaders());
        if (sent.isEmpty()) {
            failures.pay(exchange);
            throw Refusal.unauthorized("This access token is unknown, expired or revoked.");
        }
        Credential credential = sent.get();
        boolean paid = credential.grant().isEmpty() && !keys.trusts(credential);
        if (paid) {
            failures.pay(exchange);
        }
        CompletableFuture<Verdict> verdict = keys.verify(credential);
        if (verdict.isDone()) {
            proceed(exchange, credential, verdict.join(), paid);
        } else {
            HttpHandler rest = new Failures(waiting -> {
                // nothing ends a request whose connection has ended before it
                if (waiting.getConnection().isOpen()) {
                    proceed(waiting, credential, verdict.join(), paid);
                }
            });
            exchange.dispatch(
                    SameThreadExecutor.INSTANCE,
                    () -> verdict.whenComplete((known, failed) -> exchange.dispatch(exchange.getIoThread(), rest)));
        }
    }

    private void proceed(HttpServerExchange exchange, Credential credential, Verdict verdict, boolean paid)
            throws Exception {
        if (verdict instanceof Verdict.Rejected) {
            throw Refusal.unauthorized(
                    credential.grant().isEmpty()
                            ? "Xyte does not know this API key."
                            : "Xyte no longer knows the API key behind this access token. Tell the server's operator.");
        }
        if (paid) {
            failures.giveBack(exchange);
        }
        if (verdict instanceof Verdict.Accepted accepted) {
            Caller caller = Doorman.named(accepted.caller(), credential);
            RequestLog.caller(exchange, caller.fingerprint());
            OrganizationCheck.check(exchange.getRequestHeaders(), caller.tenant());
            exchange.putAttachment(CALLER, PartnerKey.addTo(caller, exchange.getRequestHeaders()));
            next.handleRequest(exchange);
        } else {
            throw Refusal.unavailable("Xyte cannot be asked about this API key at the moment.", verdict.lifetime());
        }
    }
}
