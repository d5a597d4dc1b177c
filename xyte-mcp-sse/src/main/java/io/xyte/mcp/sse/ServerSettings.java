package io.xyte.mcp.sse;

import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.policy.CallerLimits;
import io.xyte.mcp.core.policy.CallerPolicy;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.limit.Limits;
import io.xyte.mcp.sse.redis.RedisSettings;
import io.xyte.mcp.sse.session.SessionLimits;
import io.xyte.mcp.sse.stream.StreamLimits;
import io.xyte.mcp.sse.token.TokenSettings;
import io.xyte.mcp.sse.transport.CallLimits;
import java.net.URI;
import java.nio.file.Path;
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
 * @param access what any caller may see and call at most
 * @param policy the file that says what each caller may; all callers have that access if absent
 * @param httpSse whether the deprecated HTTP+SSE is served beside Streamable HTTP
 * @param duplex whether the duplex door at {@code /stdio} is open
 * @param sessions limits of sessions
 * @param streams limits of streams
 * @param calls limits of calls in flight
 * @param limits how often callers and addresses may ask
 * @param tokens the server's own access tokens, if it has any
 * @param redis where it shares with other instances, if it does
 * @param bodies limits of request bodies
 * @param observation what is kept of what happened
 * @param shutdownGrace how long calls in flight may go on when the server is told to end; not negative
 */
public record ServerSettings(
        ListenAddress listen,
        DoorSettings door,
        Optional<URI> baseUrl,
        Upstream upstream,
        Access access,
        Optional<Path> policy,
        boolean httpSse,
        boolean duplex,
        SessionLimits sessions,
        StreamLimits streams,
        CallLimits calls,
        Limits limits,
        Optional<TokenSettings> tokens,
        Optional<RedisSettings> redis,
        BodyLimits bodies,
        ObservationSettings observation,
        Duration shutdownGrace) {

    /** Throws an {@link IllegalArgumentException} that names the setting and its value if one cannot be. */
    public ServerSettings {
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

    /** Whether browsers come by HTTPS: the server's own, or a proxy's. */
    public boolean https() {
        return door.tls().isPresent()
                || baseUrl.map(url -> "https".equals(url.getScheme()))
                        .orElse(door.proxies().declared());
    }

    /** What every caller may do unless the policy file says otherwise. */
    CallerPolicy flags() {
        return new CallerPolicy(
                access,
                new CallerLimits(
                        limits.readsPerMinute(), limits.writesPerMinute(), calls.perCaller(), sessions.perCaller()));
    }

    /** The host names under which clients reach the server, beside this machine's own. */
    public Set<String> publicHosts() {
        Set<String> hosts = new HashSet<>();
        baseUrl.map(URI::getHost).ifPresent(hosts::add);
        if (!listen.wildcard()) {
            hosts.add(listen.urlHost());
        }
        return hosts;
    }
}
