package io.xyte.mcp.sse.metrics;

import io.micrometer.core.instrument.Tag;
import io.xyte.mcp.sse.audit.AuditLog;
import io.xyte.mcp.sse.auth.KeyCheck;
import io.xyte.mcp.sse.auth.KeyVerifier;
import io.xyte.mcp.sse.instances.InstanceWatch;
import io.xyte.mcp.sse.ready.UpstreamCheck;
import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.session.Sessions;
import io.xyte.mcp.sse.session.Wire;
import io.xyte.mcp.sse.stream.Streams;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** What the server's own parts have to tell: keys, limits, sessions, streams, connections, the audit log. */
public final class ServerMetrics {
    private final Metrics metrics;

    /** Binds nothing yet. */
    public ServerMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Counts how keys are found good or bad, and shows at once how often it never happened. */
    public Consumer<KeyCheck> keyChecks() {
        for (KeyCheck check : KeyCheck.values()) {
            keyChecks(check, 0);
        }
        return check -> keyChecks(check, 1);
    }

    private void keyChecks(KeyCheck check, int more) {
        metrics.counter(
                        "xyte.mcp.key.checks",
                        "Keys that were looked at, by what was found",
                        List.of(Tag.of("result", lowerCase(check))))
                .increment(more);
    }

    /** Counts what limits kept back. */
    public void limited(String kind) {
        metrics.counter(
                        "xyte.mcp.limited",
                        "Requests and calls beyond a limit, by the limit",
                        List.of(Tag.of("kind", kind)))
                .increment();
    }

    /** Measures a session that has ended. */
    public void sessionEnded(Wire wire, Duration open) {
        metrics.timer("mcp.server.session.duration", "Time that sessions were open", tags(wire))
                .record(open);
    }

    /** Shows what is open. */
    public void bind(Sessions sessions, Streams streams, IntSupplier connections, KeyVerifier keys) {
        for (Wire wire : Wire.values()) {
            metrics.gauge("xyte.mcp.sessions", "Open sessions", tags(wire), () -> sessions.size(wire));
        }
        metrics.gauge("xyte.mcp.streams", "Open streams", List.of(), streams::size);
        metrics.gauge("xyte.mcp.connections", "Open connections", List.of(), connections::getAsInt);
        metrics.gauge("xyte.mcp.keys.remembered", "Keys that are known to be good", List.of(), keys::remembered);
        metrics.gauge(
                "xyte.mcp.replay.bytes", "Bytes kept for clients that may be cut", List.of(), sessions::replayBytes);
    }

    /** Shows how far behind the audit log is, and what it has lost. */
    public void bind(AuditLog audit) {
        metrics.gauge("xyte.mcp.audit.waiting", "Lines of the audit log that wait", List.of(), audit::waiting);
        metrics.gauge(
                "xyte.mcp.audit.healthy",
                "1 if the audit log can be written",
                List.of(),
                () -> audit.healthy() ? 1 : 0);
        metrics.counted("xyte.mcp.audit.dropped", "Lines of the audit log that were lost", audit, AuditLog::dropped);
    }

    /** Shows what is known of Xyte. */
    public void bind(UpstreamCheck upstream) {
        metrics.gauge(
                "xyte.mcp.upstream.up",
                "1 if Xyte answered when it was last asked, 0 if not, -1 before that",
                List.of(),
                upstream::lately);
    }

    /** Counts what instances do for each other. */
    public InstanceWatch instances() {
        return new InstanceMetrics(metrics);
    }

    /** Shows whether Redis is there. */
    public void bind(RedisLink redis) {
        metrics.gauge("xyte.mcp.redis.up", "1 if Redis answers, 0 if not", List.of(), () -> redis.up() ? 1 : 0);
        metrics.counted(
                "xyte.mcp.redis.failures", "Commands to Redis that failed or took too long", redis, RedisLink::failed);
    }

    private static List<Tag> tags(Wire wire) {
        return List.of(Tag.of("network.transport", "tcp"), Tag.of("wire", lowerCase(wire)));
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
