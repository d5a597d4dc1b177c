package io.xyte.mcp.benchmarks.load;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Runs many connections on the thread that calls it. Not thread-safe, like everything that hangs on it. */
final class Loop implements Closeable {
    private static final long LONGEST_WAIT_MILLIS = 10;

    private final Selector selector;
    private final ByteBuffer incoming = ByteBuffer.allocate(64 * 1024);

    Loop() throws IOException {
        this.selector = Selector.open();
    }

    /** Starts to connect; whatever becomes of it is told while the loop runs. */
    Connection connect(InetSocketAddress address, Consumer<String> lost) throws IOException {
        return new Connection(selector, address, incoming, lost);
    }

    /** Handles what arrives until the condition holds; false if the limit comes first. */
    boolean runUntil(BooleanSupplier condition, Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            selector.select(LONGEST_WAIT_MILLIS);
            handleReady();
        }
        return true;
    }

    /** Handles what arrives for so long. */
    void runFor(Duration time) throws IOException {
        runUntil(() -> false, time);
    }

    private void handleReady() {
        Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
        while (ready.hasNext()) {
            SelectionKey key = ready.next();
            ready.remove();
            ((Connection) key.attachment()).ready();
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
