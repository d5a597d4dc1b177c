package io.xyte.mcp.core.tools;

import io.xyte.client.IncidentQuery;
import io.xyte.client.IncidentStatus;
import io.xyte.client.model.Device;
import io.xyte.client.model.Incident;
import io.xyte.mcp.core.answer.Age;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.threads.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of devices in trouble. For one use by one thread. */
final class Diagnosis {

    /**
     * A device in trouble.
     *
     * @param since when it began, as far as known
     * @param tried its last commands
     * @param changes of its status in the last days, newest first
     */
    record Problem(
            @Nullable String deviceId,
            @Nullable String name,
            @Nullable String model,
            @Nullable String spacePath,
            @Nullable String status,
            @Nullable Instant since,
            @Nullable String sinceAgo,
            @Nullable String lastSeenAgo,
            List<Related.IncidentLine> incidents,
            @Nullable List<Related.CommandLine> tried,
            @Nullable List<Related.StateLine> changes) {}

    /** Each costs two calls. */
    private static final int IN_DETAIL = 5;

    private static final int IN_ALL = 30;
    private static final int OTHERS = 20;
    private static final int CHANGES = 6;
    private static final int TRIED = 4;
    private static final Duration LONG = Duration.ofDays(30);

    private final CallContext context;
    private final Budget budget;
    private final Related related;
    private final Instant now;

    Diagnosis(CallContext context, Budget budget) {
        this.context = context;
        this.budget = budget;
        this.related = new Related(context, budget);
        this.now = context.clock().instant();
    }

    /**
     * The diagnosis.
     *
     * @param devices those it is about
     * @param around all devices there
     */
    DiagnoseTool.Answer of(DiagnoseTool.Subject subject, List<Device> devices, List<Device> around) {
        Set<String> ids =
                devices.stream().map(device -> String.valueOf(device.id())).collect(Collectors.toSet());
        AtOnce reads = new AtOnce();
        Supplier<List<Incident>> open =
                reads.add(() -> incidents(IncidentQuery.all().status(IncidentStatus.ACTIVE), subject, ids));
        Supplier<List<Incident>> lately =
                reads.add(() -> incidents(IncidentQuery.all().from(now.minus(LONG)), subject, ids));
        Supplier<List<Related.TicketLine>> tickets = reads.add(() -> related.tickets(ids));
        Supplier<List<Related.NoteLine>> notes = reads.add(() -> notes(subject));
        reads.run();
        List<Incident> active = open.get().stream()
                .filter(incident -> Match.same(incident.status(), "active"))
                .toList();
        Map<String, List<Incident>> byDevice =
                active.stream().collect(Collectors.groupingBy(incident -> String.valueOf(incident.deviceId())));
        List<Device> troubled = devices.stream()
                .filter(device -> Condition.of(device) != Condition.OK || byDevice.containsKey(device.id()))
                .sorted(Comparator.comparing(Condition::of).reversed())
                .toList();
        List<Problem> problems = problems(troubled, byDevice);
        return new DiagnoseTool.Answer(
                subject,
                Advice.summary(devices, troubled.size(), active.size()),
                problems,
                tickets.get(),
                lately.get().size(),
                well(around, troubled),
                notes.get(),
                new Advice(context.caller().access()).next(problems, around, tickets.get()),
                hint(troubled.size()));
    }

    private List<Incident> incidents(IncidentQuery query, DiagnoseTool.Subject subject, Set<String> devices) {
        // by space only where there are few devices: whether the filter also takes what is below is not documented
        Long space = "space".equals(subject.type()) ? null : subject.spaceId();
        IncidentQuery asked =
                (space == null ? query : query.space(space)).to(now).perPage(500);
        return budget.rows("incidents", 3, page -> context.client().incidents().list(asked.page(page))).stream()
                .filter(incident -> devices.contains(String.valueOf(incident.deviceId())))
                .toList();
    }

    private List<Problem> problems(List<Device> troubled, Map<String, List<Incident>> incidents) {
        AtOnce reads = new AtOnce();
        List<Supplier<Problem>> problems = new ArrayList<>();
        for (Device device : troubled.subList(0, Math.min(IN_ALL, troubled.size()))) {
            List<Incident> theirs = incidents.getOrDefault(String.valueOf(device.id()), List.of());
            boolean inDetail = problems.size() < IN_DETAIL;
            problems.add(
                    inDetail ? reads.add(() -> inDetail(device, theirs)) : () -> problem(device, theirs, null, null));
        }
        reads.run();
        return problems.stream().map(Supplier::get).toList();
    }

    private Problem inDetail(Device device, List<Incident> incidents) {
        String id = String.valueOf(device.id());
        return problem(device, incidents, related.history(id), related.commands(id));
    }

    private Problem problem(
            Device device,
            List<Incident> incidents,
            @Nullable List<Related.StateLine> changes,
            @Nullable List<Related.CommandLine> tried) {
        Instant since = since(incidents, changes);
        return new Problem(
                device.id(),
                device.name(),
                DeviceParts.modelName(device),
                DeviceParts.spacePath(device),
                device.effectiveStatus() == null ? device.status() : device.effectiveStatus(),
                since,
                Age.of(since, now),
                Age.of(device.lastSeenAt(), now),
                incidents.stream().map(related::line).toList(),
                tried == null ? null : tried.stream().limit(TRIED).toList(),
                changes == null ? null : changes.stream().limit(CHANGES).toList());
    }

    private static @Nullable Instant since(List<Incident> incidents, @Nullable List<Related.StateLine> changes) {
        return incidents.stream()
                .map(Incident::createdAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> changes == null || changes.isEmpty()
                        ? null
                        : changes.get(0).at());
    }

    private static List<String> well(List<Device> around, List<Device> troubled) {
        Set<String> ids = troubled.stream().map(Device::id).collect(Collectors.toSet());
        return around.stream()
                .filter(device -> !ids.contains(device.id()))
                .limit(OTHERS)
                .map(device -> device.name() + ": "
                        + (device.effectiveStatus() == null ? device.status() : device.effectiveStatus()))
                .toList();
    }

    private List<Related.NoteLine> notes(DiagnoseTool.Subject subject) {
        String id = String.valueOf(subject.id());
        Long space = subject.spaceId();
        return "device".equals(subject.type()) || space == null ? related.notes(id) : related.notesOfSpace(space);
    }

    private @Nullable String hint(int troubled) {
        String cut = troubled > IN_ALL
                ? "Only the first " + IN_ALL + " of " + troubled + " troubled devices are shown. "
                : "";
        String details =
                troubled > IN_DETAIL ? "Only the first " + IN_DETAIL + " have what was tried and changes. " : "";
        String hint = (cut + details + Optional.ofNullable(budget.hint()).orElse("")).strip();
        return hint.isEmpty() ? null : hint;
    }
}
