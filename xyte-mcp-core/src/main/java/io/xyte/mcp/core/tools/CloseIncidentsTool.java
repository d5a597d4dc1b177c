package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.IncidentQuery;
import io.xyte.client.IncidentStatus;
import io.xyte.client.model.Incident;
import io.xyte.client.operation.IncidentOperations;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

final class CloseIncidentsTool implements WriteTool<CloseIncidentsTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_close_incidents",
            Toolset.INCIDENTS,
            Effect.WRITES,
            "Close incidents",
            "Closes incidents, 50 a call, with a report of each. The platform opens a new one if the trouble goes on. Do"
                    + " it only when the user says so.",
            Arguments.class,
            Bulk.Report.class);

    record Arguments(
            @Argument("Ids of the incidents") List<String> incidentIds,

            @Argument(DRY_RUN) boolean dryRun) implements WriteArguments {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        List<String> ids = ids(arguments);
        Budget budget = Budget.of(context);
        List<Incident> found = budget
                .rows(
                        "active incidents",
                        5,
                        page -> context.client()
                                .incidents()
                                .list(IncidentQuery.all()
                                        .status(IncidentStatus.ACTIVE)
                                        .perPage(500)
                                        .page(page)))
                .stream()
                .filter(incident -> ids.contains(incident.id()))
                .toList();
        if (budget.hint() != null && found.size() < ids.size()) {
            throw new CatalogException(
                    CatalogException.Kind.UPSTREAM,
                    "Nothing was sent: there are more active incidents than can be read in one call.");
        }
        if (found.isEmpty()) {
            throw new CatalogException(
                    CatalogException.Kind.NOT_FOUND,
                    "No such incident is active. xyte_list_incidents lists valid values of incident_ids.");
        }
        ObjectNode change = JsonNodeFactory.instance.objectNode().put("count", found.size());
        ArrayNode rows = change.putArray("incidents");
        found.forEach(incident -> rows.addObject()
                .put("id", incident.id())
                .put("title", incident.title())
                .put("device_name", incident.deviceName())
                .put("space_path", incident.spaceTreePathName()));
        Set<String> active = found.stream().map(Incident::id).collect(Collectors.toSet());
        ids.stream().filter(id -> !active.contains(id)).forEach(change.putArray("not_active")::add);
        return Preview.of(IncidentOperations.CLOSE, Preview.Target.of(found.get(0)), change);
    }

    @Override
    public Bulk.Report send(Arguments arguments, CallContext context) {
        List<Preview.Target> targets = ids(arguments).stream()
                .map(id -> new Preview.Target("incident", id, null, null))
                .toList();
        return Bulk.send(
                targets, "", context, target -> context.client().incidents().close(String.valueOf(target.id())));
    }

    private static List<String> ids(Arguments arguments) {
        return Ids.checked("incident_ids", arguments.incidentIds(), Form.ID);
    }
}
