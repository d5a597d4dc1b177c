package io.xyte.mcp.core.catalog;

import io.xyte.client.XyteClient;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * What a call knows beside its arguments.
 *
 * @param caller on whose behalf it runs
 * @param progress where it reports its steps
 * @param conversation the client at the other end
 * @param failures told why a tool failed, for those who count
 * @param clock the time for relative ages and default periods
 */
public record CallContext(
        Caller caller,
        Progress progress,
        Conversation conversation,
        Consumer<CatalogException.Kind> failures,
        Clock clock) {

    /** A call whose client is neither told nor asked anything. */
    public CallContext(Caller caller, Progress progress, Clock clock) {
        this(caller, progress, Conversation.SILENT, kind -> {}, clock);
    }

    /** The Xyte API as the caller sees it. */
    public XyteClient client() {
        return caller.client();
    }

    /** The same call, all of whose calls of the API must be over within the client's deadline from now. */
    public CallContext fromNow() {
        return new CallContext(caller.asOneCall(), progress, conversation, failures, clock);
    }

    /** The same call whose parts may each count their steps from the start. */
    CallContext inSteps() {
        return new CallContext(caller, new Steps(progress), conversation, failures, clock);
    }

    /** The same call with another conversation. */
    public CallContext with(Conversation other) {
        return new CallContext(caller, progress, other, failures, clock);
    }
}
