package io.xyte.mcp.core.protocol;

import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Change;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Brings changes to the clients that want to be told of them, of both eras. Thread-safe; never blocks. */
public final class Changes {
    private final Map<Consumer<Change>, Caller> listeners = new ConcurrentHashMap<>();

    /** Tells of a change, once it is one: a client may look at once. */
    public void tell(Change change) {
        tell(change, caller -> true);
    }

    /**
     * Tells of a change to some callers only.
     *
     * @param whom the caller as it was when its session or subscription began
     */
    public void tell(Change change, Predicate<Caller> whom) {
        listeners.forEach((listener, caller) -> {
            if (whom.test(caller)) {
                listener.accept(change);
            }
        });
    }

    void add(Consumer<Change> listener, Caller caller) {
        listeners.put(listener, caller);
    }

    void remove(Consumer<Change> listener) {
        listeners.remove(listener);
    }
}
