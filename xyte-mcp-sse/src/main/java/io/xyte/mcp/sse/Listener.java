package io.xyte.mcp.sse;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import org.xnio.Options;

/** Undertow with the options that this server needs. */
final class Listener {
    private static final int BUFFER_BYTES = 4096;
    private static final int POOLED_BUFFERS = 1024;
    private static final int MAX_HEADER_BYTES = 32 * 1024;
    private static final int PARSE_TIMEOUT_MILLIS = 15_000;
    /** Longer than clients keep idle connections, so that a POST does not meet one that is being closed. */
    private static final int IDLE_CONNECTION_MILLIS = 120_000;

    private static final int STOP_MILLIS = 2000;

    private Listener() {}

    /** An Undertow that is not started yet. */
    static Undertow of(ListenAddress address, HttpHandler handler) {
        return Undertow.builder()
                .addHttpListener(address.port(), address.host())
                .setHandler(handler)
                // the default pool keeps buffers per thread, which virtual threads turn into a leak
                .setByteBufferPool(new DefaultByteBufferPool(false, BUFFER_BYTES, POOLED_BUFFERS, 0))
                .setWorkerThreads(1) // calls run on workers of ours
                .setSocketOption(Options.KEEP_ALIVE, true)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, PARSE_TIMEOUT_MILLIS)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_CONNECTION_MILLIS)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L) // the pipeline knows limits for each route
                .setServerOption(UndertowOptions.SHUTDOWN_TIMEOUT, STOP_MILLIS)
                .build();
    }
}
