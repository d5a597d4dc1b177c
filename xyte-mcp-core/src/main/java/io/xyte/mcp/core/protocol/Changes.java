package io.xyte.mcp.core.protocol;

import io.xyte.mcp.core.catalog.Change;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Brings changes to the clients that want to be told of them, of both eras. Thread-safe; never blocks. */
public final class Changes {
    private final Set<Consumer<Change>> listeners = ConcurrentHashMap.newKeySet();

    /** Tells of a change, once it is one: a client may look at once. */
    public void tell(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    void add(Consumer<Change> listener) {
        listeners.add(listener);
    }

    void remove(Consumer<Change> listener) {
        listeners.remove(listener);
    }
}
