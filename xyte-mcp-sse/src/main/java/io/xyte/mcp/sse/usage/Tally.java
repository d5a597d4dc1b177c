package io.xyte.mcp.sse.usage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Calls, bytes and latencies, to add up. Not thread-safe. */
public final class Tally {
    /** Latencies are kept in microseconds with 1 % precision; what takes longer counts as this long. */
    private static final long MAX_MICROS = TimeUnit.HOURS.toMicros(1);

    private static final int DIGITS = 2;

    private final Histogram micros;
    private long calls;
    private long bytesIn;
    private long bytesOut;

    /** Nothing yet. */
    public Tally() {
        this(new Histogram(DIGITS));
    }

    private Tally(Histogram micros) {
        this.micros = micros;
        micros.setAutoResize(true);
    }

    static Tally of(long calls, long bytesIn, long bytesOut, byte[] latency) {
        Tally tally = new Tally(Histogram.decodeFromByteBuffer(ByteBuffer.wrap(latency), 0));
        tally.calls = calls;
        tally.bytesIn = bytesIn;
        tally.bytesOut = bytesOut;
        return tally;
    }

    static Tally of(long calls, long bytesIn, long bytesOut, Map<Long, Long> latencies) {
        Tally tally = new Tally();
        tally.calls = calls;
        tally.bytesIn = bytesIn;
        tally.bytesOut = bytesOut;
        latencies.forEach((micros, count) -> tally.micros.recordValueWithCount(Math.min(MAX_MICROS, micros), count));
        return tally;
    }

    void call(long nanos, long sentBytes, long receivedBytes) {
        calls++;
        bytesIn += sentBytes;
        bytesOut += receivedBytes;
        micros.recordValue(Math.min(MAX_MICROS, Math.max(0, nanos / 1000)));
    }

    void add(Tally other) {
        calls += other.calls;
        bytesIn += other.bytesIn;
        bytesOut += other.bytesOut;
        micros.add(other.micros);
    }

    /** Calls, failed ones too. */
    public long calls() {
        return calls;
    }

    /** Bytes of the requests. */
    public long bytesIn() {
        return bytesIn;
    }

    /** Bytes of the answers. */
    public long bytesOut() {
        return bytesOut;
    }

    /** The latency within which so many percent of the calls were answered, in milliseconds; 0 without calls. */
    public double millis(double percentile) {
        return calls == 0 ? 0 : micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /** How many calls took how many microseconds, within the precision. */
    Map<Long, Long> latencies() {
        Map<Long, Long> counts = new TreeMap<>();
        micros.recordedValues()
                .forEach(step -> counts.put(step.getValueIteratedTo(), step.getCountAtValueIteratedTo()));
        return counts;
    }

    /** The latencies in the library's own compact form. */
    byte[] latency() {
        ByteBuffer buffer = ByteBuffer.allocate(micros.getNeededByteBufferCapacity());
        int length = micros.encodeIntoByteBuffer(buffer);
        return Arrays.copyOf(buffer.array(), length);
    }
}
