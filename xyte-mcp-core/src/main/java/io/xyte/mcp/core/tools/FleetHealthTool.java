package io.xyte.mcp.core.tools;

import io.xyte.client.model.Incident;
import io.xyte.mcp.core.answer.Age;
import io.xyte.mcp.core.answer.FreeText;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class FleetHealthTool implements Tool<FleetHealthTool.Arguments> {
    private static final int DEFAULT_DAYS = 7;
    private static final int GROUPS = 40;
    private static final int SHORT = 8;
    private static final int OLDEST = 5;

    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_fleet_health",
            Toolset.ORGANIZATION,
            Effect.READS,
            "Fleet health",
            "Counts devices by status and incidents by priority, for the whole fleet or a part, and groups them by site,"
                    + " space, model or firmware, worst first, with the oldest incidents and the trend. Use it for"
                    + " reports, rankings and how many, in place of reading lists.",
            Arguments.class,
            Answer.class);

    /** What devices and incidents can be grouped by. */
    enum GroupBy {
        SITE,
        SPACE,
        MODEL,
        FIRMWARE
    }

    /** What comes first among groups. */
    enum RankBy {
        ACTIVE,
        OPENED
    }

    record Arguments(
            @Argument("One grouping in full; a short overview of all if left out") @Nullable
            GroupBy groupBy,

            @Argument("Active incidents first (default), or those opened in these days") @Nullable
            RankBy rankBy,

            @Argument("Part of the path of the space, e.g. London/Floor 2") @Nullable
            String spacePath,

            @Argument("Part of the model's name") @Nullable String model,

            @Argument(value = "Days of the trend, default 7", min = 1, max = 31) @Nullable
            Integer days) {}

    record Answer(
            Statuses devices,
            Priorities activeIncidents,
            @Nullable List<FleetGroup> groups,
            @Nullable List<FleetGroup> sites,
            @Nullable List<FleetGroup> worstSpaces,
            @Nullable List<FleetGroup> models,
            @Nullable List<FleetGroup> firmware,
            List<Oldest> oldestIncidents,
            Trend trend,
            @Nullable String hint) {}

    /** Devices by what the platform thinks of them. */
    record Statuses(int all, int ok, int warning, int error, int offline, int other) {}

    record Priorities(int all, int critical, int high, int moderate, int low, int planning) {}

    record Oldest(
            @Nullable String id,
            @Nullable String priority,
            @FreeText @Nullable String title,
            @Nullable String deviceName,
            @Nullable String spacePath,
            @Nullable String createdAgo) {}

    /**
     * How things go.
     *
     * @param openedBefore incidents opened in as many days before these days
     */
    record Trend(int days, int opened, int openedBefore, int closed, List<Day> byDay) {}

    record Day(String day, int opened, int closed) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Answer call(Arguments arguments, CallContext context) {
        int days = arguments.days() == null ? DEFAULT_DAYS : arguments.days();
        Fleet fleet = Fleet.read(arguments, days, context);
        FleetTrend trend = new FleetTrend(fleet.recent(), days, context.clock().instant());
        FleetGroups groups = new FleetGroups(fleet, trend.opened(), arguments.rankBy());
        GroupBy by = arguments.groupBy();
        boolean overview = by == null;
        return new Answer(
                FleetCounts.statuses(fleet.devices()),
                FleetCounts.priorities(fleet.active()),
                by == null ? null : groups.by(by, GROUPS),
                overview ? groups.by(GroupBy.SITE, SHORT) : null,
                overview ? groups.by(GroupBy.SPACE, SHORT) : null,
                overview ? groups.by(GroupBy.MODEL, SHORT) : null,
                overview ? groups.by(GroupBy.FIRMWARE, SHORT) : null,
                oldest(fleet, context.clock().instant()),
                trend.trend(),
                hint(fleet, groups));
    }

    private static List<Oldest> oldest(Fleet fleet, Instant now) {
        return fleet.active().stream()
                .filter(incident -> incident.createdAt() != null)
                .sorted(Comparator.comparing(Incident::createdAt))
                .limit(OLDEST)
                .map(incident -> new Oldest(
                        incident.id(),
                        incident.priority(),
                        incident.title(),
                        incident.deviceName(),
                        incident.spaceTreePathName(),
                        Age.of(incident.createdAt(), now)))
                .toList();
    }

    private static @Nullable String hint(Fleet fleet, FleetGroups groups) {
        String hint = Stream.of(Optional.ofNullable(fleet.hint()), groups.hint())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return hint.isEmpty() ? null : hint;
    }
}
