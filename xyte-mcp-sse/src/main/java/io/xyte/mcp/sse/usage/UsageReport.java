package io.xyte.mcp.sse.usage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is kept of a period, summed up. Immutable once it is read. */
public final class UsageReport {
    private static final Comparator<UsageSum> MOST_CALLS_FIRST = Comparator.comparingLong(
                    (UsageSum sum) -> sum.tally().calls())
            .reversed()
            .thenComparing(UsageSum::name);

    private final long fromHour;
    private final long toHour;
    private final Map<Dimension, Map<String, UsageSum>> sums = new EnumMap<>(Dimension.class);
    private final UsageSum total = new UsageSum("total");

    private UsageReport(long fromHour, long toHour) {
        this.fromHour = fromHour;
        this.toHour = toHour;
    }

    /**
     * Reads a period that ends now. Blocks.
     *
     * @param period rounded up to hours
     * @param dimensions what can be asked for afterwards
     */
    public static UsageReport read(UsageStore store, Clock clock, Duration period, Set<Dimension> dimensions) {
        Instant now = clock.instant();
        UsageReport report = new UsageReport(UsageCounter.hour(now.minus(period)), UsageCounter.hour(now));
        dimensions.forEach(dimension -> report.sums.put(dimension, new HashMap<>()));
        store.read(report.fromHour, report.toHour, report::add);
        return report;
    }

    private void add(UsageKey key, Tally tally) {
        total.add(key, tally);
        sums.forEach((dimension, byName) ->
                byName.computeIfAbsent(dimension.of(key), UsageSum::new).add(key, tally));
    }

    /** The first hour, since 1970-01-01T00:00Z. */
    public long fromHour() {
        return fromHour;
    }

    /** The last hour. */
    public long toHour() {
        return toHour;
    }

    /** Everything together. */
    public UsageSum total() {
        return total;
    }

    /** The sums by a dimension that was asked for: times in their order, else the most used first. */
    public List<UsageSum> by(Dimension dimension) {
        Comparator<UsageSum> order = dimension.time() ? Comparator.comparing(UsageSum::name) : MOST_CALLS_FIRST;
        return sums.getOrDefault(dimension, Map.of()).values().stream()
                .sorted(order)
                .toList();
    }
}
