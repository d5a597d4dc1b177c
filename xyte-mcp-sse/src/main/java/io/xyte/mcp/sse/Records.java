package io.xyte.mcp.sse;

import com.github.benmanes.caffeine.cache.Ticker;
import io.undertow.server.HttpHandler;
import io.xyte.mcp.core.observe.RequestListener;
import io.xyte.mcp.sse.admin.AdminPages;
import io.xyte.mcp.sse.audit.AuditLog;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.store.DataDirectory;
import io.xyte.mcp.sse.store.Database;
import io.xyte.mcp.sse.usage.SqliteUsage;
import io.xyte.mcp.sse.usage.UsageCounter;
import io.xyte.mcp.sse.usage.UsageSettings;
import io.xyte.mcp.sse.usage.UsageStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What the server keeps of what happened: the audit log and the usage, with the threads that write them. */
final class Records implements AutoCloseable {
    private static final Duration FLUSH = Duration.ofSeconds(5);

    private final ObservationSettings settings;
    private final AuditLog audit;
    private final UsageStore store;
    private final UsageCounter usage;
    private final Clock clock;
    private final Ticker ticker;
    private final ExecutorService readers = Threads.reports();
    private final ScheduledExecutorService writer = Threads.records();

    private Records(ObservationSettings settings, UsageStore store, Clock clock, Ticker ticker) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.ticker = ticker;
        this.usage = new UsageCounter(store, clock, settings.usage().days());
        this.audit = AuditLog.open(settings.audit(), clock, ticker);
    }

    /**
     * Begins to keep records.
     *
     * @throws IllegalArgumentException if a file or directory cannot be used; the message names it
     */
    static Records open(ObservationSettings settings, Clock clock, Ticker ticker) {
        Records records = new Records(settings, store(settings.usage()), clock, ticker);
        records.writer.scheduleWithFixedDelay(
                records::write, FLUSH.toMillis(), FLUSH.toMillis(), TimeUnit.MILLISECONDS);
        return records;
    }

    private static UsageStore store(UsageSettings settings) {
        return new SqliteUsage(settings.directory()
                .map(path -> Database.open(DataDirectory.at(path).file(UsageSettings.FILE)))
                .orElseGet(Database::inMemory));
    }

    private void write() {
        audit.takeLeftOut();
        usage.flush();
    }

    /** Those who want to know of requests. */
    List<RequestListener> listeners() {
        List<RequestListener> listeners = new ArrayList<>(List.of(usage));
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
        if (settings.admin().isEmpty()) {
            return exchange -> {
                throw Refusal.notFound("Nothing is served here. MCP is at /mcp and /sse.");
            };
        }
        return new AdminPages(settings.admin().get(), store, usage::flush, clock, ticker, readers, secureCookie);
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
        usage.flush();
        store.close();
    }
}
