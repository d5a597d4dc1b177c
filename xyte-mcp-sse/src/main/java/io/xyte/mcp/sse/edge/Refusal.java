package io.xyte.mcp.sse.edge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.xnio.IoUtils;

/**
 * An HTTP request that is not served, and what its client is told: a status and JSON, on MCP's routes a JSON-RPC error.
 * The words go to the client, so they are fixed and quote nothing.
 */
public final class Refusal extends Exception {
    private static final AttachmentKey<Refusal> SENT = AttachmentKey.create(Refusal.class);

    private final int status;
    private final ErrorCode code;
    private final transient Map<HttpString, String> headers;
    private final transient Optional<byte[]> body;

    private Refusal(int status, ErrorCode code, String words, Map<HttpString, String> headers, Optional<byte[]> body) {
        super(words, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = headers;
        this.body = body;
    }

    private static Refusal clientError(int status, String words) {
        return new Refusal(status, ErrorCode.INVALID_REQUEST, words, Map.of(), Optional.empty());
    }

    /** 400: the request breaks a rule of HTTP or MCP. */
    public static Refusal badRequest(String words) {
        return clientError(400, words);
    }

    /** 400: the body is not one JSON-RPC message. */
    public static Refusal badMessage(ProtocolException broken) {
        return new Refusal(
                400,
                broken.code(),
                broken.getMessage(),
                Map.of(),
                Optional.of(broken.answer().json()));
    }

    /** 401: no key, or a wrong one. Names no OAuth metadata, or clients would start a login that leads nowhere. */
    public static Refusal unauthorized(String words) {
        return new Refusal(
                401, ErrorCode.INVALID_REQUEST, words, Map.of(Headers.WWW_AUTHENTICATE, "Bearer"), Optional.empty());
    }

    /** 403: a web page from elsewhere. */
    public static Refusal forbidden(String words) {
        return clientError(403, words);
    }

    /** 404: nothing is there, or nothing that this caller may know of. */
    public static Refusal notFound(String words) {
        return clientError(404, words);
    }

    /** 405: the route knows other methods. */
    public static Refusal methodNotAllowed(String allowed) {
        return new Refusal(
                405,
                ErrorCode.INVALID_REQUEST,
                "Method not allowed. Allowed: " + allowed + ".",
                Map.of(Headers.ALLOW, allowed),
                Optional.empty());
    }

    /** 406: the client takes no form that the answer could have. */
    public static Refusal notAcceptable(String words) {
        return clientError(406, words);
    }

    /** 408: the body did not come in time. */
    public static Refusal tooSlow() {
        return clientError(408, "The request body did not come in time.");
    }

    /** 413: the body is longer than allowed. */
    public static Refusal tooLarge(int maxBytes) {
        return clientError(413, "The request body is longer than " + maxBytes + " bytes.");
    }

    /** 414: path and query are longer than any of ours. */
    static Refusal urlTooLong() {
        return clientError(414, "The URL is too long.");
    }

    /** 415: the body is said to be something else than JSON. */
    public static Refusal notJson() {
        return clientError(415, "Content-Type must be application/json.");
    }

    /** 429: not so fast. */
    public static Refusal tooMany(String words, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Refusal(
                429,
                ErrorCode.RATE_LIMITED,
                words + " Try again in " + seconds + " s.",
                Map.of(Headers.RETRY_AFTER, Long.toString(seconds)),
                Optional.empty());
    }

    /** 500: our own fault; the log holds the rest. */
    static Refusal internal(String requestId) {
        return new Refusal(
                500,
                ErrorCode.INTERNAL_ERROR,
                "Internal error. It is logged at the server under " + requestId + ".",
                Map.of(),
                Optional.empty());
    }

    /** 503: not now. */
    public static Refusal unavailable(String words, Duration retryAfter) {
        return new Refusal(
                503,
                ErrorCode.SERVER_BUSY,
                words,
                Map.of(Headers.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds()))),
                Optional.empty());
    }

    /** 503: nobody knows whether the request was done; it says nothing of when to try again, for that may be a mistake. */
    public static Refusal unclear(String words) {
        return new Refusal(503, ErrorCode.SERVER_BUSY, words, Map.of(), Optional.empty());
    }

    /** Sends the refusal and ends the exchange. On the connection's IO thread. */
    public void send(HttpServerExchange exchange) {
        note(exchange);
        if (exchange.isResponseStarted()) {
            IoUtils.safeClose(exchange.getConnection());
            return;
        }
        headers.forEach(exchange.getResponseHeaders()::put);
        Replies.json(exchange, status, body.orElseGet(() -> body(Route.of(exchange))));
    }

    /** Tells those who watch that a request was refused, where its client is told in another form. */
    public void note(HttpServerExchange exchange) {
        exchange.putAttachment(SENT, this);
    }

    /** The refusal that a request got; empty if it got none so far. */
    public static Optional<Refusal> sentTo(HttpServerExchange exchange) {
        return Optional.ofNullable(exchange.getAttachment(SENT));
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    private byte[] body(Route route) {
        return route.speaksMcp()
                ? JsonRpc.error(NullNode.getInstance(), code, getMessage()).json()
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("error", getMessage())
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
    }
}
