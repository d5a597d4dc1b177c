package io.xyte.mcp.core.tools;

import io.xyte.client.CommandQuery;
import io.xyte.client.HistoryQuery;
import io.xyte.client.IncidentQuery;
import io.xyte.client.IncidentStatus;
import io.xyte.client.Page;
import io.xyte.client.PageQuery;
import io.xyte.client.model.Device;
import io.xyte.client.model.HistoryRow;
import io.xyte.client.model.Incident;
import io.xyte.client.model.Note;
import io.xyte.client.model.Ticket;
import io.xyte.client.model.TicketComment;
import io.xyte.mcp.core.answer.Age;
import io.xyte.mcp.core.answer.CleanText;
import io.xyte.mcp.core.answer.FreeText;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.schema.EnumText;
import io.xyte.mcp.core.threads.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What belongs to a device: its incidents, tickets, commands, history and notes, each in short. Thread-safe. */
final class Related {
    /** What can be asked for. */
    enum Kind {
        INCIDENTS,
        TICKETS,
        COMMANDS,
        HISTORY,
        NOTES
    }

    record IncidentLine(
            @Nullable String id,
            @Nullable String priority,
            @FreeText @Nullable String title,
            @Nullable String issue,
            @Nullable Instant createdAt,
            @Nullable String createdAgo) {}

    record TicketLine(
            @Nullable String id,
            @FreeText @Nullable String title,
            @Nullable String createdAgo,
            int comments,
            @FreeText @Nullable String lastComment) {}

    record CommandLine(
            @Nullable String name,
            @Nullable String status,
            @FreeText @Nullable String message,
            @Nullable String createdAgo) {}

    record StateLine(@Nullable Instant at, @Nullable String status) {}

    record NoteLine(
            @FreeText @Nullable String text, @Nullable String createdAgo) {}

    /** What was asked for; the rest is absent. */
    record Parts(
            @Nullable List<IncidentLine> incidents,
            @Nullable List<TicketLine> tickets,
            @Nullable List<CommandLine> commands,
            @Nullable List<StateLine> history,
            @Nullable List<NoteLine> notes) {}

    private static final int ROWS = 10;
    private static final int TEXT_LENGTH = 300;
    private static final int MAX_TICKETS = 5;
    private static final Duration PERIOD = Duration.ofDays(7);

    private final CallContext context;
    private final Budget budget;
    private final Instant now;

    Related(CallContext context, Budget budget) {
        this.context = context;
        this.budget = budget;
        this.now = context.clock().instant();
    }

    /**
     * The kinds of their names.
     *
     * @throws ArgumentException if there is none of a name
     */
    static Set<Kind> kinds(@Nullable List<String> names) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String name : names == null ? List.<String>of() : names) {
            if (name.equalsIgnoreCase("all")) {
                return EnumSet.allOf(Kind.class);
            }
            kinds.add((Kind) EnumText.find(Kind.class, name)
                    .orElseThrow(() -> new ArgumentException("include must be of "
                            + String.join(", ", EnumText.all(Kind.class)) + ", or all, was \""
                            + CleanText.line(name, 40) + "\".")));
        }
        return kinds;
    }

    /** Reads the wanted kinds at once. */
    Parts read(Device device, String id, Set<Kind> kinds) {
        AtOnce reads = new AtOnce();
        Supplier<@Nullable List<IncidentLine>> incidents =
                wanted(kinds.contains(Kind.INCIDENTS), reads, () -> incidents(device));
        Supplier<@Nullable List<TicketLine>> tickets =
                wanted(kinds.contains(Kind.TICKETS), reads, () -> tickets(Set.of(id)));
        Supplier<@Nullable List<CommandLine>> commands =
                wanted(kinds.contains(Kind.COMMANDS), reads, () -> commands(id));
        Supplier<@Nullable List<StateLine>> history = wanted(kinds.contains(Kind.HISTORY), reads, () -> history(id));
        Supplier<@Nullable List<NoteLine>> notes = wanted(kinds.contains(Kind.NOTES), reads, () -> notes(id));
        reads.run();
        return new Parts(incidents.get(), tickets.get(), commands.get(), history.get(), notes.get());
    }

    private static <T> Supplier<@Nullable T> wanted(boolean wanted, AtOnce reads, Supplier<@Nullable T> read) {
        return wanted ? reads.add(read) : () -> null;
    }

    List<IncidentLine> incidents(Device device) {
        IncidentQuery active = IncidentQuery.all().status(IncidentStatus.ACTIVE).perPage(500);
        Long space = DeviceParts.spaceId(device);
        IncidentQuery query = space == null ? active : active.space(space);
        return budget.rows("incidents", 3, page -> context.client().incidents().list(query.page(page))).stream()
                .filter(incident -> Match.same(incident.status(), "active")
                        && device.id() != null
                        && device.id().equals(incident.deviceId()))
                .map(this::line)
                .toList();
    }

    IncidentLine line(Incident incident) {
        return new IncidentLine(
                incident.id(),
                incident.priority(),
                incident.title(),
                incident.issue(),
                incident.createdAt(),
                Age.of(incident.createdAt(), now));
    }

    /** Open tickets of devices; of the first ones also what was said last. */
    List<TicketLine> tickets(Set<String> deviceIds) {
        List<Ticket> open = budget.ask(
                        "tickets", () -> context.client().tickets().listOpen())
                .orElse(List.of());
        List<Ticket> theirs = open.stream()
                .filter(ticket -> ticket.deviceId() != null && deviceIds.contains(ticket.deviceId()))
                .toList();
        AtOnce reads = new AtOnce();
        List<Supplier<Ticket>> told = theirs.stream()
                .limit(MAX_TICKETS)
                .map(ticket -> reads.add(() -> withComments(ticket)))
                .toList();
        reads.run();
        return Stream.concat(told.stream().map(Supplier::get), theirs.stream().skip(MAX_TICKETS))
                .map(this::line)
                .toList();
    }

    private Ticket withComments(Ticket ticket) {
        String id = ticket.id();
        return id == null
                ? ticket
                : budget.ask(
                                "comments of tickets",
                                () -> context.client().tickets().get(id))
                        .orElse(ticket);
    }

    private TicketLine line(Ticket ticket) {
        List<TicketComment> comments = ticket.comments();
        String last =
                comments.isEmpty() ? null : comments.get(comments.size() - 1).text();
        return new TicketLine(
                ticket.id(), ticket.title(), Age.of(ticket.createdAt(), now), comments.size(), brief(last));
    }

    List<CommandLine> commands(String deviceId) {
        CommandQuery query = CommandQuery.all().perPage(ROWS);
        return budget
                .ask(
                        "commands",
                        () -> context.client().commands().list(deviceId, query).items())
                .orElse(List.of())
                .stream()
                .map(command -> new CommandLine(
                        command.name(), command.status(), command.message(), Age.of(command.createdAt(), now)))
                .toList();
    }

    /** The changes of the recorded status, newest first. */
    List<StateLine> history(String deviceId) {
        HistoryQuery query = HistoryQuery.all()
                .device(deviceId)
                .from(now.minus(PERIOD))
                .to(now)
                .perPage(200);
        List<HistoryRow> rows = budget.ask(
                        "history",
                        () -> context.client().histories().list(query).items())
                .orElse(List.of());
        List<StateLine> lines = new ArrayList<>();
        String later = null;
        for (HistoryRow row : rows) {
            String status =
                    row.state() == null ? null : row.state().path("status").textValue();
            if (lines.isEmpty() || !Objects.equals(status, later)) {
                lines.add(new StateLine(row.createdAt(), status));
            } else {
                lines.set(lines.size() - 1, new StateLine(row.createdAt(), status)); // the same status, from earlier on
            }
            later = status;
        }
        return lines.stream().limit(2L * ROWS).toList();
    }

    List<NoteLine> notes(String deviceId) {
        return notes(query -> context.client().notes().listOfDevice(deviceId, query));
    }

    List<NoteLine> notesOfSpace(long spaceId) {
        return notes(query -> context.client().notes().listOfSpace(spaceId, query));
    }

    private List<NoteLine> notes(Function<PageQuery, Page<Note>> list) {
        PageQuery query = PageQuery.all().perPage(ROWS);
        return budget.ask("notes", () -> list.apply(query).items()).orElse(List.of()).stream()
                .map(this::line)
                .toList();
    }

    private NoteLine line(Note note) {
        return new NoteLine(brief(note.content()), Age.of(note.createdAt(), now));
    }

    private static @Nullable String brief(@Nullable String text) {
        return text == null ? null : CleanText.of(text, TEXT_LENGTH);
    }

    @Nullable
    String hint() {
        return budget.hint();
    }
}
