package io.xyte.mcp.sse.door;

import io.undertow.server.HttpHandler;
import io.xyte.mcp.sse.edge.ClientAddress;
import io.xyte.mcp.sse.edge.TrustedProxies;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioExecutor;
import org.xnio.ssl.SslConnection;

/**
 * Counts the connections, closes those that are too many at once, and those over TLS that bring no request in time.
 * Undertow itself watches the rest: requests that have begun, and connections between two requests. Thread-safe.
 */
public final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final long SAY_AGAIN_NANOS = Duration.ofMinutes(1).toNanos();

    private final ConnectionLimits limits;
    private final TrustedProxies proxies;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<ClientAddress, Integer> openOfAddress = new ConcurrentHashMap<>();
    /** By the client's end, which the connection and each of its requests know. */
    private final Map<SocketAddress, XnioExecutor.Key> withoutRequest = new ConcurrentHashMap<>();

    private final AtomicLong saidNanos = new AtomicLong(System.nanoTime() - SAY_AGAIN_NANOS);

    /** No connections yet. */
    public Connections(ConnectionLimits limits, TrustedProxies proxies) {
        this.limits = limits;
        this.proxies = proxies;
    }

    /** Lets connections in. */
    public ChannelListener<StreamConnection> guard(ChannelListener<? super StreamConnection> next) {
        return connection -> {
            InetSocketAddress peer = connection.getPeerAddress(InetSocketAddress.class);
            if (peer != null && enter(connection, peer)) {
                next.handleEvent(connection);
            } else {
                IoUtils.safeClose(connection);
            }
        };
    }

    /** Sees the requests: the connection of each of them need not be watched any more. */
    public HttpHandler seeing(HttpHandler next) {
        return exchange -> {
            if (!withoutRequest.isEmpty()) {
                stopWatching(exchange.getConnection().getPeerAddress());
            }
            next.handleRequest(exchange);
        };
    }

    /** How many are open. */
    public int count() {
        return open.get();
    }

    private boolean enter(StreamConnection connection, InetSocketAddress peer) {
        // many clients share the address of a proxy
        boolean counted = !proxies.trusts(peer.getAddress());
        ClientAddress address = new ClientAddress(peer.getAddress()).network();
        if (open.incrementAndGet() > limits.inAll()) {
            open.decrementAndGet();
            say("in all", limits.inAll());
            return false;
        }
        if (counted && openOfAddress.merge(address, 1, Integer::sum) > limits.perAddress()) {
            leave(address, true);
            say("of one address", limits.perAddress());
            return false;
        }
        AtomicBoolean left = new AtomicBoolean();
        connection.setCloseListener(closed -> {
            if (!left.getAndSet(true)) {
                stopWatching(peer);
                leave(address, counted);
            }
        });
        if (connection instanceof SslConnection) {
            watch(connection, peer);
        }
        return true;
    }

    private void leave(ClientAddress address, boolean counted) {
        open.decrementAndGet();
        if (counted) {
            openOfAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
        }
    }

    private void watch(StreamConnection connection, SocketAddress peer) {
        XnioExecutor.Key timer = connection
                .getIoThread()
                .executeAfter(
                        () -> IoUtils.safeClose(connection),
                        limits.headTimeout().toMillis(),
                        TimeUnit.MILLISECONDS);
        withoutRequest.put(peer, timer);
    }

    private void stopWatching(SocketAddress peer) {
        XnioExecutor.Key timer = withoutRequest.remove(peer);
        if (timer != null) {
            timer.remove();
        }
    }

    private void say(String which, int limit) {
        long now = System.nanoTime();
        long said = saidNanos.get();
        if (now - said >= SAY_AGAIN_NANOS && saidNanos.compareAndSet(said, now)) {
            LOG.warn("there are {} connections {}: further ones are closed at once", limit, which);
        }
    }
}
