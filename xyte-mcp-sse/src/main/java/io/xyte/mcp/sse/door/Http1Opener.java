package io.xyte.mcp.sse.door;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.ConnectorStatistics;
import io.undertow.server.DelegateOpenListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;

/**
 * Opens connections of HTTP/1.1. Undertow's own listener takes the place of whoever wanted to hear of a connection's end;
 * here both hear of it.
 */
public final class Http1Opener implements DelegateOpenListener {
    private final HttpOpenListener undertow;

    /** An opener that leaves all but the ends to Undertow. */
    public Http1Opener(HttpOpenListener undertow) {
        this.undertow = undertow;
    }

    @Override
    public void handleEvent(StreamConnection connection) {
        handleEvent(connection, null);
    }

    @Override
    public void handleEvent(StreamConnection connection, @Nullable PooledByteBuffer firstBytes) {
        ChannelListener<? super StreamConnection> first = connection.getCloseListener();
        undertow.handleEvent(connection, firstBytes);
        ChannelListener<? super StreamConnection> second = connection.getCloseListener();
        connection.setCloseListener(closed -> {
            ChannelListeners.invokeChannelListener(closed, second);
            ChannelListeners.invokeChannelListener(closed, first);
        });
        if (!connection.isOpen()) {
            ChannelListeners.invokeChannelListener(connection, first);
        }
    }

    @Override
    public HttpHandler getRootHandler() {
        return undertow.getRootHandler();
    }

    @Override
    public void setRootHandler(HttpHandler handler) {
        undertow.setRootHandler(handler);
    }

    @Override
    public OptionMap getUndertowOptions() {
        return undertow.getUndertowOptions();
    }

    @Override
    public void setUndertowOptions(OptionMap options) {
        undertow.setUndertowOptions(options);
    }

    @Override
    public ByteBufferPool getBufferPool() {
        return undertow.getBufferPool();
    }

    @Override
    public ConnectorStatistics getConnectorStatistics() {
        return undertow.getConnectorStatistics();
    }

    @Override
    public void closeConnections() {
        undertow.closeConnections();
    }
}
