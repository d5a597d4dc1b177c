package io.xyte.mcp.core.tools;

import io.xyte.client.model.Incident;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Incidents day by day, the last day ending now.
 *
 * @param incidents opened in twice the days
 */
record FleetTrend(List<Incident> incidents, int days, Instant now) {

    FleetHealthTool.Trend trend() {
        Instant start = start();
        List<FleetHealthTool.Day> byDay = new ArrayList<>();
        for (LocalDate day = date(start); !day.isAfter(date(now)); day = day.plusDays(1)) {
            LocalDate one = day;
            byDay.add(new FleetHealthTool.Day(
                    day.toString(),
                    count(incident -> isAt(incident.createdAt(), one)),
                    count(incident -> isAt(incident.closedAt(), one))));
        }
        return new FleetHealthTool.Trend(
                days,
                opened().size(),
                count(incident -> Match.before(incident.createdAt(), start)
                        && Match.after(incident.createdAt(), start.minus(Duration.ofDays(days)))),
                count(incident -> Match.after(incident.closedAt(), start)),
                byDay);
    }

    /** Incidents that were opened in the days. */
    List<Incident> opened() {
        Instant start = start();
        return incidents.stream()
                .filter(incident -> Match.after(incident.createdAt(), start))
                .toList();
    }

    private boolean isAt(@Nullable Instant time, LocalDate day) {
        return Match.after(time, start()) && time != null && date(time).equals(day);
    }

    private Instant start() {
        return now.minus(Duration.ofDays(days));
    }

    private static LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private int count(Predicate<Incident> wanted) {
        return (int) incidents.stream().filter(wanted).count();
    }
}
