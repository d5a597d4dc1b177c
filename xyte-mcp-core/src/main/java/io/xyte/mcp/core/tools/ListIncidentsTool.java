package io.xyte.mcp.core.tools;

import io.xyte.client.IncidentPriority;
import io.xyte.client.IncidentQuery;
import io.xyte.client.IncidentStatus;
import io.xyte.client.model.Incident;
import io.xyte.mcp.core.answer.Age;
import io.xyte.mcp.core.answer.FreeText;
import io.xyte.mcp.core.answer.Listing;
import io.xyte.mcp.core.answer.OnRequest;
import io.xyte.mcp.core.arguments.Paged;
import io.xyte.mcp.core.arguments.Paging;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.EnumText;
import io.xyte.mcp.core.schema.Form;
import io.xyte.mcp.core.schema.Inline;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class ListIncidentsTool implements Tool<ListIncidentsTool.Arguments> {
    private static final int ROWS_A_PAGE = 200;

    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_list_incidents",
            Toolset.INCIDENTS,
            Effect.READS,
            "List incidents",
            "Lists incidents, active and closed, by status, priority, kind, device, space or time. With incident_id it"
                    + " shows that one.",
            Arguments.class,
            Row.class);

    record Arguments(
            @Argument(value = "Id of the incident", form = Form.ID) @Nullable
            String incidentId,

            @Argument("Only in this status") @Nullable IncidentStatus status,
            @Argument("Only of this priority") @Nullable IncidentPriority priority,

            @Argument("Kind: offline, user, rule_<uuid> or a device's code") @Nullable
            String issue,

            @Argument(value = "Id of the device", form = Form.UUID) @Nullable
            String deviceId,

            @Argument("Id of the space") @Nullable Long spaceId,

            @Argument("Part of the path of its space") @Nullable
            String spacePath,

            @Argument("ISO time, or age such as 7d") @Nullable
            Instant from,

            @Argument("ISO time; now if left out") @Nullable Instant to,
            @Inline Paging paging)
            implements Paged {}

    record Row(
            @Nullable String id,
            @Nullable String status,
            @Nullable String priority,
            @FreeText @Nullable String title,
            @FreeText @Nullable String description,
            @Nullable String issue,
            @Nullable String deviceId,
            @Nullable String deviceName,
            @Nullable String spacePath,
            @Nullable Instant createdAt,
            @Nullable String createdAgo,
            @Nullable Instant closedAt,
            @OnRequest @Nullable Instant updatedAt,
            @OnRequest @Nullable Long spaceId,
            @OnRequest @Nullable String deviceModel,
            @OnRequest @Nullable String partnerName) {

        static Row of(Incident incident, Instant now) {
            return new Row(
                    incident.id(),
                    incident.status(),
                    incident.priority(),
                    incident.title(),
                    incident.description(),
                    incident.issue(),
                    incident.deviceId(),
                    incident.deviceName(),
                    incident.spaceTreePathName(),
                    incident.createdAt(),
                    Age.of(incident.createdAt(), now),
                    incident.closedAt(),
                    incident.updatedAt(),
                    incident.spaceId(),
                    incident.deviceModel(),
                    incident.partnerName());
        }
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Listing<Row> call(Arguments arguments, CallContext context) {
        IncidentQuery query = query(arguments, arguments.paging().asOf(context.clock()));
        Instant now = context.clock().instant();
        return Scan.rows(
                arguments.paging(),
                context,
                number -> context.client().incidents().list(query.page(number)),
                incident -> isWanted(incident, arguments),
                incident -> Row.of(incident, now));
    }

    private static IncidentQuery query(Arguments wanted, Instant asOf) {
        IncidentQuery query = IncidentQuery.all()
                .from(Optional.ofNullable(wanted.from()).orElse(Instant.EPOCH))
                .to(Optional.ofNullable(wanted.to()).orElse(asOf))
                .perPage(ROWS_A_PAGE);
        query = wanted.status() == null ? query : query.status(wanted.status());
        query = wanted.priority() == null ? query : query.priority(wanted.priority());
        query = wanted.issue() == null ? query : query.issue(wanted.issue());
        return wanted.spaceId() == null ? query : query.space(wanted.spaceId());
    }

    /** Again what the query asks for, because not every hub applies each filter, and what it cannot ask for. */
    private static boolean isWanted(Incident incident, Arguments wanted) {
        return Match.same(incident.id(), wanted.incidentId())
                && Match.same(incident.deviceId(), wanted.deviceId())
                && Match.part(incident.spaceTreePathName(), wanted.spacePath())
                && Match.same(incident.status(), text(wanted.status()))
                && Match.same(incident.priority(), text(wanted.priority()))
                && Match.same(incident.issue(), wanted.issue());
    }

    private static @Nullable String text(@Nullable Enum<?> constant) {
        return constant == null ? null : EnumText.of(constant);
    }
}
