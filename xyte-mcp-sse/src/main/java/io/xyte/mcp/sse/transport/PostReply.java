package io.xyte.mcp.sse.transport;

import com.fasterxml.jackson.databind.JsonNode;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.protocol.ReplyTo;
import io.xyte.mcp.sse.edge.Replies;
import io.xyte.mcp.sse.session.Replay;
import io.xyte.mcp.sse.stream.EventStream;
import io.xyte.mcp.sse.stream.MessageStream;
import io.xyte.mcp.sse.stream.Streams;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The response to one POST of Streamable HTTP: one JSON object, or a stream from the first message that comes before the
 * answer. Everything happens on the connection's IO thread, in the order in which it was said.
 */
final class PostReply implements ReplyTo {
    private final HttpServerExchange exchange;
    private final Accepts accepts;
    private final Streams streams;
    private final Era era;
    private final boolean replayed;
    private final boolean primed;
    private final Function<EventStream, MessageStream> opening;
    private @Nullable MessageStream stream;
    private volatile boolean resumable;
    private boolean over;

    private PostReply(
            HttpServerExchange exchange,
            Accepts accepts,
            Streams streams,
            Era era,
            boolean replayed,
            boolean primed,
            Function<EventStream, MessageStream> opening) {
        this.exchange = exchange;
        this.accepts = accepts;
        this.streams = streams;
        this.era = era;
        this.replayed = replayed;
        this.primed = primed;
        this.opening = opening;
        exchange.addExchangeCompleteListener((ended, next) -> {
            over = true;
            next.proceed();
        });
    }

    /** A response that is lost when its connection is cut. */
    PostReply(HttpServerExchange exchange, Accepts accepts, Streams streams, Era era) {
        this(exchange, accepts, streams, era, false, false, connection -> connection);
    }

    /**
     * A response of the session era, whose stream can be resumed when its connection is cut.
     *
     * @param requests the id of the request that is answered, or an array of those of a batch
     * @param priming whether the client is told at once how
     */
    PostReply(
            HttpServerExchange exchange,
            Accepts accepts,
            Streams streams,
            Replay replay,
            JsonNode requests,
            boolean priming) {
        this(
                exchange,
                accepts,
                streams,
                Era.SESSION,
                true,
                priming,
                connection -> replay.open(connection, requests, priming));
    }

    /** Whether a client whose connection was cut can still have the answer. */
    boolean resumable() {
        return resumable;
    }

    @Override
    public void send(byte[] json) {
        if (accepts.events()) {
            onIoThread(() -> stream().message(json));
        }
    }

    @Override
    public void closeStream() {
        if (primed && accepts.events()) {
            onIoThread(() -> stream().closeConnection());
        }
    }

    @Override
    public void answer(Answer answer) {
        onIoThread(() -> {
            if (stream == null && accepts.json()) {
                Replies.json(exchange, status(answer), answer.json());
            } else {
                stream().message(answer.json());
                stream().end();
            }
        });
    }

    @Override
    public void unanswered() {
        onIoThread(() -> {
            if (stream == null) {
                Replies.empty(exchange, 202);
            } else {
                stream.end();
            }
        });
    }

    private void onIoThread(Runnable step) {
        exchange.getIoThread().execute(() -> {
            if (!over || resumable) {
                step.run();
            }
        });
    }

    private MessageStream stream() {
        if (stream == null) {
            stream = opening.apply(EventStream.open(exchange, streams, () -> {}));
            resumable = replayed;
        }
        return stream;
    }

    private int status(Answer answer) {
        int code = answer.errorCode().orElse(0);
        if (code == ErrorCode.SERVER_BUSY.number() || code == ErrorCode.RATE_LIMITED.number()) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "1");
            return code == ErrorCode.SERVER_BUSY.number() ? 503 : 429;
        }
        return era.status(code);
    }
}
