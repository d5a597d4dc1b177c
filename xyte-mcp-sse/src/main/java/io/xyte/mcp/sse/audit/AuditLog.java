package io.xyte.mcp.sse.audit;

import com.github.benmanes.caffeine.cache.Ticker;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.observe.Ending;
import io.xyte.mcp.core.observe.Observation;
import io.xyte.mcp.core.observe.ObservedRefusal;
import io.xyte.mcp.core.observe.ObservedRequest;
import io.xyte.mcp.core.observe.ObservedTool;
import io.xyte.mcp.core.observe.RequestListener;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a line for each tool call at its end, and for each refusal, at the edge or for want of room. Thread-safe; nothing
 * in it blocks.
 */
public final class AuditLog implements RequestListener, AutoCloseable {
    private static final int CAPACITY = 10_000;
    private static final int REFUSALS_PER_SECOND = 50;
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final long MEGABYTE = 1024 * 1024;
    /** How requests end that nothing was done for, as there were too many. */
    private static final Set<String> TURNED_AWAY = Stream.of(ErrorCode.RATE_LIMITED, ErrorCode.SERVER_BUSY)
            .map(code -> Integer.toString(code.number()))
            .collect(Collectors.toUnmodifiableSet());

    private final List<LineWriter> writers;
    private final RefusalBudget refusals;
    private final Clock clock;

    AuditLog(List<LineWriter> writers, RefusalBudget refusals, Clock clock) {
        this.writers = List.copyOf(writers);
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Opens a log.
     *
     * @throws IllegalArgumentException if its file cannot be written to; the message names it
     */
    public static AuditLog open(AuditSettings settings, Clock clock, Ticker ticker) {
        List<LineWriter> writers = new ArrayList<>();
        settings.file()
                .ifPresent(
                        file -> writers.add(new LineWriter(file.toString(), opened(file, settings), CAPACITY, RETRY)));
        if (settings.stdout()) {
            // not System.out, which keeps its failures to itself
            writers.add(new LineWriter(
                    "standard output", new StreamSink(new FileOutputStream(FileDescriptor.out)), CAPACITY, RETRY));
        }
        return new AuditLog(writers, new RefusalBudget(REFUSALS_PER_SECOND, ticker), clock);
    }

    private static RotatingFile opened(Path path, AuditSettings settings) {
        RotatingFile file = new RotatingFile(path, settings.maxMegabytes() * MEGABYTE, settings.keep());
        try {
            file.open();
            return file;
        } catch (IOException e) {
            throw new IllegalArgumentException("--audit-log " + path + " cannot be written to", e);
        }
    }

    @Override
    public Observation begin(ObservedRequest request) {
        return ending -> ended(request, ending);
    }

    private void ended(ObservedRequest request, Ending ending) {
        @Nullable ObservedTool tool = request.calledTool();
        if (TURNED_AWAY.contains(ending.error().orElse(""))) {
            // whoever may only do so much can ask for far more
            refused(() -> tool == null
                    ? AuditLine.ofRequestTurnedAway(clock.instant(), request, ending)
                    : AuditLine.ofCall(clock.instant(), request, tool, ending));
        } else if (tool != null) {
            take(AuditLine.ofCall(clock.instant(), request, tool, ending));
        }
    }

    @Override
    public void refused(ObservedRefusal refusal) {
        refused(() -> AuditLine.ofRefusal(clock.instant(), refusal));
    }

    private void refused(Supplier<byte[]> line) {
        if (refusals.spend()) {
            takeLeftOut();
            take(line.get());
        }
    }

    /** Tells how many refusals were left out, if there were any since this was last done. Called from time to time. */
    public void takeLeftOut() {
        long leftOut = refusals.takeLeftOut();
        if (leftOut > 0) {
            take(AuditLine.ofRefusalsLeftOut(clock.instant(), leftOut));
        }
    }

    private void take(byte[] line) {
        writers.forEach(writer -> writer.take(line));
    }

    /** Whether lines get to where they belong at the moment. */
    public boolean healthy() {
        return writers.stream().allMatch(LineWriter::healthy);
    }

    /** Lines that wait to be written. */
    public int waiting() {
        return writers.stream().mapToInt(LineWriter::waiting).sum();
    }

    /** Lines that were lost since the start. */
    public long dropped() {
        return writers.stream().mapToLong(LineWriter::dropped).sum();
    }

    /** Writes what waits. What cannot be written within seconds is lost, and the server's log says so. */
    @Override
    public void close() {
        takeLeftOut();
        writers.forEach(LineWriter::close);
    }
}
