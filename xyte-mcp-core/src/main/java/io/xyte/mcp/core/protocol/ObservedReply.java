package io.xyte.mcp.core.protocol;

import io.xyte.client.CallListener;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.observe.Ending;
import io.xyte.mcp.core.observe.Listeners;
import io.xyte.mcp.core.observe.Observation;
import io.xyte.mcp.core.observe.ObservedRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells the listeners of the end of one request, once its client has been told. */
final class ObservedReply implements PassedReply {
    private final ReplyTo replies;
    private final Listeners listeners;
    private final Observation observation;
    private final long startNanos;
    private volatile CatalogException.@Nullable Kind failure;

    ObservedReply(ReplyTo replies, Listeners listeners, ObservedRequest request) {
        this.replies = replies;
        this.listeners = listeners;
        this.startNanos = listeners.nanoTime();
        this.observation = listeners.begin(request);
    }

    /** Where it is told that a tool has failed, which its answer alone does not tell. */
    static Consumer<CatalogException.Kind> failuresOf(ReplyTo replies) {
        return replies instanceof ObservedReply observed ? kind -> observed.failure = kind : kind -> {};
    }

    /** The caller as its request's calls are made: the listeners are told of them. */
    static Caller watched(ReplyTo replies, Caller sender) {
        if (!(replies instanceof ObservedReply observed)) {
            return sender;
        }
        CallListener listener = observed.observation.upstream();
        return listener == CallListener.NONE ? sender : sender.toldTo(listener);
    }

    /** The trace that listeners made the request part of, if they did. */
    static Optional<String> traceId(ReplyTo replies) {
        return replies instanceof ObservedReply observed ? observed.observation.traceId() : Optional.empty();
    }

    @Override
    public ReplyTo replies() {
        return replies;
    }

    @Override
    public void answer(Answer answer) {
        replies.answer(answer);
        end(status(answer), errorKind(answer), answer.json().length);
    }

    @Override
    public void unanswered() {
        replies.unanswered();
        end(Ending.Status.CANCELLED, null, 0);
    }

    private void end(Ending.Status status, @Nullable String errorKind, int bytes) {
        // a clock that is set by hand may go backward
        long nanos = Math.max(0, listeners.nanoTime() - startNanos);
        observation.end(new Ending(status, errorKind, nanos, bytes));
    }

    private Ending.Status status(Answer answer) {
        if (answer.error()) {
            return Ending.Status.RPC_ERROR;
        }
        return failure == null ? Ending.Status.OK : Ending.Status.TOOL_ERROR;
    }

    private @Nullable String errorKind(Answer answer) {
        if (answer.error()) {
            return Integer.toString(answer.errorCode().getAsInt());
        }
        CatalogException.Kind kind = failure;
        return kind == null ? null : kind.name().toLowerCase(Locale.ROOT);
    }
}
