package io.xyte.mcp.sse.edge;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Ends a connection whose body goes on and on after it was refused. Undertow's own bound holds for every route alike, and
 * one of them has a body without end.
 */
final class BodyBound extends AbstractStreamSourceConduit<StreamSourceConduit> {
    private final Closeable connection;
    private long left;

    BodyBound(StreamSourceConduit body, Closeable connection, long maxBytes) {
        super(body);
        this.connection = connection;
        this.left = maxBytes;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return (int) counted(super.read(target));
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return counted(super.read(targets, offset, length));
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        return counted(super.transferTo(position, count, target));
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target) throws IOException {
        return counted(super.transferTo(count, through, target));
    }

    private long counted(long read) throws IOException {
        left -= Math.max(0, read);
        if (left < 0) {
            IoUtils.safeClose(connection);
            throw new IOException("the body goes on after it was refused");
        }
        return read;
    }
}
