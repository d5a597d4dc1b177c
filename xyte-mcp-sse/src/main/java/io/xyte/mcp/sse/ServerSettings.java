package io.xyte.mcp.sse;

import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.session.SessionLimits;
import io.xyte.mcp.sse.stream.StreamLimits;
import io.xyte.mcp.sse.transport.CallLimits;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the hosted server is told when it starts.
 *
 * @param listen where it listens
 * @param door how it is reached there
 * @param baseUrl the address that clients use, if it is another; has no path
 * @param upstream where the Xyte API is, and how long its answers may take
 * @param access what every caller may see and call
 * @param httpSse whether the deprecated HTTP+SSE is served beside Streamable HTTP
 * @param sessions limits of sessions
 * @param streams limits of streams
 * @param calls limits of calls in flight
 * @param bodies limits of request bodies
 * @param shutdownGrace how long calls in flight may go on when the server is told to end; not negative
 */
record ServerSettings(
        ListenAddress listen,
        DoorSettings door,
        Optional<URI> baseUrl,
        Upstream upstream,
        Access access,
        boolean httpSse,
        SessionLimits sessions,
        StreamLimits streams,
        CallLimits calls,
        BodyLimits bodies,
        Duration shutdownGrace) {

    ServerSettings {
        baseUrl = baseUrl.map(ServerSettings::checkedBaseUrl);
        if (shutdownGrace.isNegative()) {
            throw new IllegalArgumentException("shutdown grace must not be negative, was " + shutdownGrace);
        }
    }

    private static URI checkedBaseUrl(URI url) {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        boolean bare = url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
        boolean root = url.getRawPath() == null
                || url.getRawPath().isEmpty()
                || url.getRawPath().equals("/");
        if (!web || url.getHost() == null || !bare || !root) {
            throw new IllegalArgumentException("--base-url must be like https://mcp.example.com, without a path");
        }
        return URI.create(url.getScheme() + "://" + url.getRawAuthority());
    }

    /** The host names under which clients reach the server, beside this machine's own. */
    Set<String> publicHosts() {
        Set<String> hosts = new HashSet<>();
        baseUrl.map(URI::getHost).ifPresent(hosts::add);
        if (!listen.wildcard()) {
            hosts.add(listen.urlHost());
        }
        return hosts;
    }
}
