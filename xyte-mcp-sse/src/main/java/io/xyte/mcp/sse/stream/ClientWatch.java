package io.xyte.mcp.sse.stream;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.server.protocol.http2.Http2ServerConnection;
import java.io.IOException;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.conduits.ConduitStreamSinkChannel;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * Notices that a client goes away while its response is open. Undertow does not look at the request side meanwhile, so
 * a closed connection would be found only when something is written to it.
 */
public final class ClientWatch implements ChannelListener<ConduitStreamSourceChannel> {
    private final HttpServerConnection connection;

    private ClientWatch(HttpServerConnection connection) {
        this.connection = connection;
    }

    /**
     * Ends the exchange when the client has closed its connection, or reset its stream of HTTP/2. On the connection's IO thread, when
     * the request is read to its end. Undertow takes the channel back when the exchange is complete.
     */
    public static void start(HttpServerExchange exchange) {
        if (exchange.getConnection() instanceof HttpServerConnection connection && connection.getExtraBytes() == null) {
            ConduitStreamSourceChannel source = connection.getChannel().getSourceChannel();
            // the conduit of the request's body says "end" for ever
            source.setConduit(connection.getOriginalSourceConduit());
            source.setReadListener(new ClientWatch(connection));
            source.resumeReads();
        } else if (exchange.getConnection() instanceof Http2ServerConnection) {
            Connectors.getConduitSinkChannel(exchange).setWriteListener(reset -> end(exchange, reset));
        }
    }

    /** Until the response starts nothing is written, so this is only called when the client has reset the stream. */
    private static void end(HttpServerExchange exchange, ConduitStreamSinkChannel reset) {
        if (exchange.isComplete() || exchange.isResponseStarted()) {
            return;
        }
        try {
            // Undertow ends the exchange of a broken stream at the next thing done with it
            reset.flush();
        } catch (IOException broken) {
            // as expected
        }
    }

    @Override
    public void handleEvent(ConduitStreamSourceChannel source) {
        PooledByteBuffer pooled = connection.getByteBufferPool().allocate();
        boolean kept = false;
        try {
            int read = source.read(pooled.getBuffer());
            if (read < 0) {
                IoUtils.safeClose(connection);
            } else if (read > 0) {
                // the next request came early: Undertow finds it when this one is answered
                source.suspendReads();
                pooled.getBuffer().flip();
                connection.ungetRequestBytes(pooled);
                kept = true;
            }
        } catch (IOException gone) {
            IoUtils.safeClose(connection);
        } finally {
            if (!kept) {
                pooled.close();
            }
        }
    }
}
