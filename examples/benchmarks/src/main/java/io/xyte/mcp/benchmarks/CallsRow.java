package io.xyte.mcp.benchmarks;

import io.xyte.mcp.benchmarks.load.Door;
import io.xyte.mcp.benchmarks.load.LoadResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rounds of one server, door, number of sessions and upstream latency. */
final class CallsRow {
    private final Duration latency;
    private final int sessions;
    private final Subject subject;
    private final Door door;
    private final List<LoadResult> rounds = new ArrayList<>();
    private long notAsked;

    CallsRow(Duration latency, int sessions, Subject subject, Door door) {
        this.latency = latency;
        this.sessions = sessions;
        this.subject = subject;
        this.door = door;
    }

    /**
     * Takes a round.
     *
     * @param upstreamReads how often upstream was asked meanwhile; less than one a call is a fault
     */
    void add(LoadResult round, long upstreamReads) {
        rounds.add(round);
        notAsked += Math.max(0, round.calls() - upstreamReads);
    }

    Subject subject() {
        return subject;
    }

    Door door() {
        return door;
    }

    LoadResult best() {
        return rounds.stream().max(Comparator.comparingDouble(LoadResult::rate)).orElseThrow();
    }

    double medianRate() {
        return Numbers.median(rounds.stream().map(LoadResult::rate).toList());
    }

    long faults() {
        return notAsked
                + rounds.stream().mapToLong(round -> round.faults().total()).sum();
    }

    /** Whether the other was measured under the same conditions. */
    boolean besides(CallsRow other) {
        return latency.equals(other.latency) && sessions == other.sessions;
    }

    /** A heading for rows that stand beside each other. */
    String conditions() {
        return "Upstream " + latency.toMillis() + " ms, " + sessions + (sessions == 1 ? " session" : " sessions");
    }

    /** What went wrong, by round; empty if nothing did. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        String where = subject.label() + ", " + door.label() + ": ";
        rounds.stream()
                .filter(round -> round.faults().total() > 0)
                .forEach(round -> complaints.add(where + round.faults()));
        if (notAsked > 0) {
            complaints.add(where + notAsked + " calls were answered without asking upstream");
        }
        return complaints;
    }
}
