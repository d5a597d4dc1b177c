package io.xyte.mcp.sse;

import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.protocols.ssl.UndertowXnioSsl;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.OpenListener;
import io.undertow.server.protocol.http.AlpnOpenListener;
import io.undertow.server.protocol.http.HttpOpenListener;
import io.undertow.server.protocol.http2.Http2OpenListener;
import io.xyte.mcp.sse.door.ConnectionLimits;
import io.xyte.mcp.sse.door.Connections;
import io.xyte.mcp.sse.door.Http1Opener;
import io.xyte.mcp.sse.edge.BodyLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Sequence;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * The socket that clients connect to, and Undertow's protocols behind it. Put together here and not by Undertow's builder,
 * which has no place for a guard of connections.
 */
final class Listener implements AutoCloseable {
    private static final int BUFFER_BYTES = 4096;
    private static final int POOLED_BUFFERS = 1024;
    private static final int BACKLOG = 1000;
    private static final int STOP_MILLIS = 2000;
    /** More than a client has calls in flight. */
    private static final int STREAMS_OF_A_CONNECTION = 256;

    private final XnioWorker worker;
    private final OpenListener protocols;
    private final AcceptingChannel<? extends StreamConnection> socket;
    private boolean closed;

    private Listener(XnioWorker worker, OpenListener protocols, AcceptingChannel<? extends StreamConnection> socket) {
        this.worker = worker;
        this.protocols = protocols;
        this.socket = socket;
    }

    /**
     * Listens.
     *
     * @param tls if the server itself does TLS; HTTP/2 comes with it
     * @throws UncheckedIOException if it cannot listen there
     */
    static Listener open(
            ListenAddress address,
            Optional<SSLContext> tls,
            ConnectionLimits limits,
            Connections connections,
            BodyLimits bodies,
            HttpHandler handler) {
        XnioWorker worker = worker();
        try {
            OpenListener protocols = protocols(tls.isPresent(), options(limits, bodies), connections.seeing(handler));
            ChannelListener<AcceptingChannel<StreamConnection>> accept =
                    ChannelListeners.openListenerAdapter(connections.guard(protocols));
            InetSocketAddress bound = new InetSocketAddress(InetAddress.getByName(address.host()), address.port());
            AcceptingChannel<? extends StreamConnection> socket =
                    tls.isPresent() ? secure(worker, tls.get(), bound, accept) : plain(worker, bound, accept);
            socket.resumeAccepts();
            return new Listener(worker, protocols, socket);
        } catch (IOException e) {
            worker.shutdownNow();
            throw new UncheckedIOException(e);
        }
    }

    private static XnioWorker worker() {
        try {
            return Xnio.getInstance(Listener.class.getClassLoader())
                    .createWorker(OptionMap.builder()
                            .set(
                                    Options.WORKER_IO_THREADS,
                                    Math.max(2, Runtime.getRuntime().availableProcessors()))
                            // they make TLS handshakes; calls run on workers of ours
                            .set(Options.WORKER_TASK_CORE_THREADS, 1)
                            .set(Options.WORKER_TASK_MAX_THREADS, 1)
                            .set(Options.TCP_NODELAY, true)
                            .getMap());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AcceptingChannel<? extends StreamConnection> plain(
            XnioWorker worker, InetSocketAddress address, ChannelListener<AcceptingChannel<StreamConnection>> accept)
            throws IOException {
        return worker.createStreamConnectionServer(address, accept, socketOptions());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a channel of TLS connections is one of connections
    private static AcceptingChannel<? extends StreamConnection> secure(
            XnioWorker worker,
            SSLContext tls,
            InetSocketAddress address,
            ChannelListener<AcceptingChannel<StreamConnection>> accept)
            throws IOException {
        OptionMap heap = OptionMap.create(Options.USE_DIRECT_BUFFERS, false);
        return new UndertowXnioSsl(worker.getXnio(), heap, tls)
                .createSslConnectionServer(worker, address, (ChannelListener) accept, socketOptions());
    }

    private static OptionMap socketOptions() {
        return OptionMap.builder()
                .set(Options.TCP_NODELAY, true)
                .set(Options.REUSE_ADDRESSES, true)
                .set(Options.KEEP_ALIVE, true)
                .set(Options.BACKLOG, BACKLOG)
                .set(Options.SSL_ENABLED_PROTOCOLS, Sequence.of("TLSv1.3", "TLSv1.2"))
                .getMap();
    }

    private static OpenListener protocols(boolean tls, OptionMap options, HttpHandler handler) {
        // Undertow's usual pool keeps buffers per thread, which virtual threads turn into a leak
        ByteBufferPool buffers = new DefaultByteBufferPool(false, BUFFER_BYTES, POOLED_BUFFERS, 0);
        HttpOpenListener http1 = new HttpOpenListener(buffers, options);
        http1.setRootHandler(handler);
        Http1Opener opener = new Http1Opener(http1);
        if (!tls) {
            return opener;
        }
        Http2OpenListener http2 = new Http2OpenListener(buffers, options);
        http2.setRootHandler(handler);
        return new AlpnOpenListener(buffers, options, opener).addProtocol(Http2OpenListener.HTTP2, http2, 10);
    }

    private static OptionMap options(ConnectionLimits limits, BodyLimits bodies) {
        return OptionMap.builder()
                .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
                .set(UndertowOptions.MAX_HEADER_SIZE, limits.maxHeaderBytes())
                .set(UndertowOptions.MAX_HEADERS, limits.maxHeaders())
                .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, (int)
                        limits.headTimeout().toMillis())
                .set(UndertowOptions.NO_REQUEST_TIMEOUT, (int)
                        limits.idleTimeout().toMillis())
                // a refused body is still read up to this, or the client would not get to read the refusal
                .set(UndertowOptions.MAX_ENTITY_SIZE, 4L * bodies.maxBytes())
                .set(UndertowOptions.HTTP2_SETTINGS_ENABLE_PUSH, false)
                .set(UndertowOptions.HTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, STREAMS_OF_A_CONNECTION)
                .getMap();
    }

    /** Where it listens, with the port that it has got. */
    InetSocketAddress address() {
        return socket.getLocalAddress(InetSocketAddress.class);
    }

    /** Closes the socket and all its connections. XNIO would wait for ever if it were told twice. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        IoUtils.safeClose(socket);
        protocols.closeConnections();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
