package io.xyte.mcp.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/** One HTTP/1.1 connection that is kept alive: one request at a time, its response handed to a receiver as it comes. */
final class Connection {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer incoming;
    private final ResponseReader reader = new ResponseReader();
    private final Consumer<String> lost;
    private ByteBuffer outgoing = NOTHING;

    /**
     * Starts to connect.
     *
     * @param incoming what arrives is read into it; shared by all connections of the selector
     * @param lost told the reason, once, when the connection ends before its owner closes it
     */
    Connection(Selector selector, InetSocketAddress address, ByteBuffer incoming, Consumer<String> lost)
            throws IOException {
        this.incoming = incoming;
        this.lost = lost;
        this.channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean connected = channel.connect(address);
        this.key = channel.register(selector, connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
    }

    /** Sends a request; the response to the one before must have ended. */
    void send(byte[] request, ResponseReader.Receiver receiver) {
        reader.expect(receiver);
        outgoing = ByteBuffer.wrap(request);
        if (channel.isConnected()) {
            attempt(this::write);
        }
    }

    void close() {
        key.cancel();
        try {
            channel.close();
        } catch (IOException alreadyBroken) {
            // it is gone, which is what was asked for
        }
    }

    /** Called by the loop when the socket can go on. */
    void ready() {
        if (key.isValid()) {
            attempt(this::proceed);
        }
    }

    private void proceed() throws IOException {
        if (key.isConnectable()) {
            channel.finishConnect();
            write();
            return;
        }
        if (key.isWritable()) {
            write();
        }
        if (key.isReadable()) {
            read();
        }
    }

    private void write() throws IOException {
        channel.write(outgoing);
        key.interestOps(outgoing.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private void read() throws IOException {
        incoming.clear();
        int count = channel.read(incoming);
        if (count < 0) {
            throw new IOException("closed by the server");
        }
        reader.feed(incoming.flip());
    }

    private void attempt(Step step) {
        try {
            step.run();
        } catch (IOException broken) {
            close();
            lost.accept(String.valueOf(broken.getMessage()));
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
