package io.xyte.mcp.sse;

import com.github.benmanes.caffeine.cache.Ticker;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.xyte.mcp.core.observe.RequestListener;
import io.xyte.mcp.sse.admin.AdminPages;
import io.xyte.mcp.sse.admin.Operator;
import io.xyte.mcp.sse.audit.AuditLog;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.store.DataDirectory;
import io.xyte.mcp.sse.store.Database;
import io.xyte.mcp.sse.tracing.Tracing;
import io.xyte.mcp.sse.usage.RedisUsage;
import io.xyte.mcp.sse.usage.SqliteUsage;
import io.xyte.mcp.sse.usage.UsageCounter;
import io.xyte.mcp.sse.usage.UsageSettings;
import io.xyte.mcp.sse.usage.UsageStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What the server keeps of what happened: the audit log and the usage, with the threads that write them. */
final class Records implements AutoCloseable {
    private static final Duration FLUSH = Duration.ofSeconds(5);

    private final ObservationSettings settings;
    private final AuditLog audit;
    private final Optional<Usage> usage;
    private final Clock clock;
    private final Instruments instruments;
    private final Optional<Tracing> tracing;
    private final Optional<Operator> operator;
    private final ExecutorService readers = Threads.reports();
    private final ScheduledExecutorService writer = Threads.records();

    private record Usage(UsageStore store, UsageCounter counter) {}

    private Records(ObservationSettings settings, Optional<RedisLink> redis, Clock clock, Ticker ticker) {
        this.settings = settings;
        this.clock = clock;
        this.operator = settings.admin().map(token -> new Operator(token, clock, ticker));
        this.audit = AuditLog.open(settings.audit(), clock, ticker);
        this.usage = usage(settings, redis, clock);
        this.tracing = settings.tracing().map(Tracing::new);
        this.instruments = Instruments.of(settings, ticker);
        if (settings.audit().on()) {
            instruments.watch(audit);
        }
    }

    /** Without a directory and a page nobody could read it. */
    private static Optional<Usage> usage(ObservationSettings settings, Optional<RedisLink> redis, Clock clock) {
        UsageSettings how = settings.usage();
        if (how.directory().isEmpty() && settings.admin().isEmpty() && redis.isEmpty()) {
            return Optional.empty();
        }
        UsageStore store =
                redis.<UsageStore>map(link -> new RedisUsage(link, () -> {})).orElseGet(() -> inSqlite(how));
        return Optional.of(new Usage(store, new UsageCounter(store, clock, how.days())));
    }

    private static UsageStore inSqlite(UsageSettings how) {
        return new SqliteUsage(how.directory()
                .map(path -> Database.open(DataDirectory.at(path).file(UsageSettings.FILE)))
                .orElseGet(Database::inMemory));
    }

    /**
     * Begins to keep records.
     *
     * @param redis where usage is kept, if there is one
     * @throws IllegalArgumentException if a file or directory cannot be used; the message names it
     */
    static Records open(ObservationSettings settings, Optional<RedisLink> redis, Clock clock, Ticker ticker) {
        Records records = new Records(settings, redis, clock, ticker);
        records.writer.scheduleWithFixedDelay(
                records::write, FLUSH.toMillis(), FLUSH.toMillis(), TimeUnit.MILLISECONDS);
        return records;
    }

    private void write() {
        audit.takeLeftOut();
        usage.ifPresent(counted -> counted.counter().flush());
    }

    /** Those who want to know of requests. */
    List<RequestListener> listeners() {
        List<RequestListener> listeners = new ArrayList<>(instruments.listeners());
        tracing.ifPresent(listeners::add);
        usage.ifPresent(counted -> listeners.add(counted.counter()));
        if (settings.audit().on()) {
            listeners.add(audit);
        }
        return listeners;
    }

    /** Whether calls may be made: not while they must be recorded and cannot be. */
    boolean permitCalls() {
        return !settings.audit().required() || audit.healthy();
    }

    /**
     * The operator's pages.
     *
     * @param secureCookie whether browsers come by HTTPS only
     */
    HttpHandler adminPages(boolean secureCookie) {
        return operator.flatMap(known -> usage.map(counted -> pages(known, counted, secureCookie)))
                .orElse(Records::nothing);
    }

    private HttpHandler pages(Operator known, Usage counted, boolean secureCookie) {
        return new AdminPages(known, counted.store(), counted.counter()::flush, clock, readers, secureCookie);
    }

    private static void nothing(HttpServerExchange exchange) throws Refusal {
        throw Refusal.notFound("Nothing is served here. MCP is at /mcp and /sse.");
    }

    /** What measures. */
    Instruments instruments() {
        return instruments;
    }

    /** The metrics for the operator; nothing is there if they have a port of their own. */
    HttpHandler metricsPage() {
        Optional<HttpHandler> page = settings.metrics().isPresent() ? Optional.empty() : instruments.page(readers);
        return operator.flatMap(known -> page.map(known::only)).orElse(Records::nothing);
    }

    /** The port for metrics, opened, if they have one. */
    Optional<Listener> openMetrics() {
        return settings.metrics()
                .flatMap(address -> instruments.page(readers).map(page -> Instruments.open(address, page)));
    }

    /** Writes what is still in memory. */
    @Override
    public void close() {
        readers.shutdownNow();
        writer.shutdownNow();
        try {
            writer.awaitTermination(FLUSH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        audit.close();
        instruments.close();
        tracing.ifPresent(Tracing::close);
        usage.ifPresent(counted -> {
            counted.counter().flush();
            counted.store().close();
        });
    }
}
