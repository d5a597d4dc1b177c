package io.xyte.mcp.benchmarks.load;

import java.util.function.Consumer;

/** One client's conversation with a server through one door. Its listener is told when it breaks. */
interface Session {
    /** Connects and shakes hands; ready is run when calls may come. */
    void open(Runnable ready);

    /** Makes one call, not before the one before is done. */
    void call(long id, Consumer<Verdict> done);

    /** Gives up the connections that an idle session does not need; the next call makes them again. */
    default void rest() {}

    void close();
}
