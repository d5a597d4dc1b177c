package io.xyte.mcp.sse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** What became of the requests of a soak. Thread-safe. */
final class SoakTally {
    private final List<Family> families = new CopyOnWriteArrayList<>();
    private final List<String> wrongs = new CopyOnWriteArrayList<>();

    /** Clients that speak alike. */
    final class Family {
        private final String name;
        private final Map<String, Integer> errors = new TreeMap<>();
        private int clients;
        private int calls;
        private int answered;
        private int late;
        private int reconnects;
        private long gapNanos;

        private Family(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        synchronized void client() {
            clients++;
        }

        /** A call was answered, so long after the one before it. */
        synchronized void answered(long sinceTheLastNanos) {
            calls++;
            answered++;
            gapNanos = Math.max(gapNanos, sinceTheLastNanos);
        }

        synchronized void failed(String kind) {
            calls++;
            errors.merge(kind, 1, Integer::sum);
        }

        /** An answer came after an error had. */
        synchronized void late() {
            late++;
        }

        synchronized void reconnected(int times) {
            reconnects += times;
        }

        /** Something that must not be. */
        void wrong(String what) {
            wrongs.add(name + ": " + what);
        }

        private synchronized String line() {
            String kinds = errors.entrySet().stream()
                    .map(kind -> String.format("%n%18d %s", kind.getValue(), kind.getKey()))
                    .collect(Collectors.joining());
            return String.format(
                    "%-10s %7d %7d %8d %10d %5d %8d ms%s",
                    name,
                    clients,
                    calls,
                    answered,
                    reconnects,
                    late,
                    Duration.ofNanos(gapNanos).toMillis(),
                    kinds);
        }
    }

    Family family(String name) {
        Family family = new Family(name);
        families.add(family);
        return family;
    }

    /** All that must not be, in words. */
    List<String> wrongs() {
        return wrongs;
    }

    /** How many calls have been answered so far. */
    int answered() {
        int sum = 0;
        for (Family family : families) {
            synchronized (family) {
                sum += family.answered;
            }
        }
        return sum;
    }

    /** For people. */
    String table() {
        List<String> lines = new ArrayList<>();
        lines.add("family     clients   calls answered reconnects  late slowest gap, and errors by kind");
        families.forEach(family -> lines.add(family.line()));
        return String.join(System.lineSeparator(), lines);
    }
}
