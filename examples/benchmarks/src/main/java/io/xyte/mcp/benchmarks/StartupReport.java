package io.xyte.mcp.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The table of the start-ups. */
final class StartupReport {
    private final Map<String, List<Startup.Sample>> samples;
    private final String reference;

    /**
     * Of these samples.
     *
     * @param reference the name of those that the others are compared with
     */
    StartupReport(Map<String, List<Startup.Sample>> samples, String reference) {
        this.samples = samples;
        this.reference = reference;
    }

    @Override
    public String toString() {
        Table table = new Table(1, "server", "min ms", "median ms", "CPU ms", "RSS MiB", "min to SDK", "median to SDK");
        samples.keySet()
                .forEach(name -> table.row(
                        name,
                        Numbers.whole(min(name)),
                        Numbers.whole(median(name, StartupReport::millis)),
                        Numbers.whole(median(name, sample -> sample.cpu().toMillis())),
                        Numbers.mebibytes(median(name, Startup.Sample::residentBytes)),
                        Numbers.ratio(min(name) / min(reference)),
                        Numbers.ratio(median(name, StartupReport::millis) / median(reference, StartupReport::millis))));
        return "## Start-up over stdio\n\n" + table;
    }

    private double min(String name) {
        return samples.get(name).stream()
                .mapToDouble(StartupReport::millis)
                .min()
                .orElseThrow();
    }

    private double median(String name, ToDoubleFunction<Startup.Sample> figure) {
        return Numbers.median(
                samples.get(name).stream().map(figure::applyAsDouble).toList());
    }

    private static double millis(Startup.Sample sample) {
        return sample.toAnswer().toNanos() / 1e6;
    }
}
