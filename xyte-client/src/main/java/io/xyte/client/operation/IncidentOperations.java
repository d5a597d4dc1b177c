package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.delete;
import static io.xyte.client.operation.OperationBuilder.get;
import static io.xyte.client.operation.Parameter.PAGE;
import static io.xyte.client.operation.Parameter.epochSeconds;
import static io.xyte.client.operation.Parameter.id;
import static io.xyte.client.operation.Parameter.integer;
import static io.xyte.client.operation.Parameter.oneOf;
import static io.xyte.client.operation.Parameter.perPage;
import static io.xyte.client.operation.Parameter.text;

import io.xyte.client.operation.FenceRule.AnswerPart;
import io.xyte.client.operation.FenceRule.Subject;
import java.util.List;

/** Incidents: problems that rules, people or devices have reported. */
public final class IncidentOperations {
    public static final Operation LIST = get("organization.incidents.getIncidents", "/incidents")
            .summary("Lists incidents of a time window, with filters.")
            .query(
                    epochSeconds("from", "start; send it always"),
                    epochSeconds("to", "end; send it always"),
                    oneOf("status", "only in this state", "active", "closed"),
                    oneOf("priority", "only of this priority", "critical", "high", "moderate", "low", "planning"),
                    text("title", "by title"),
                    text("description", "by description"),
                    text("issue", "by kind: offline, user, rule_<uuid> or a code of the device"),
                    text("device_model", "by name of the model"),
                    text("partner_name", "by vendor"),
                    text("sub_model", "by variant of the model"),
                    integer("space_id", "by space"),
                    PAGE,
                    perPage(500))
            .fence(FenceRule.only(AnswerPart.WITH_SPACE_ID))
            .build();

    public static final Operation CLOSE = delete("organization.incidents.deleteIncident", "/incidents/{incident_id}")
            .summary("Closes an incident.")
            .path(id("incident_id", "the incident"))
            .destroys()
            .fence(FenceRule.within("incident_id", Subject.INCIDENT))
            .build();

    static final List<Operation> ALL = List.of(LIST, CLOSE);

    private IncidentOperations() {}
}
