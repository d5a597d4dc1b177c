package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.model.Command;
import io.xyte.client.model.Device;
import io.xyte.client.model.Incident;
import io.xyte.client.model.Space;
import io.xyte.client.model.Ticket;
import io.xyte.client.operation.Operation;
import io.xyte.mcp.core.answer.CleanText;
import io.xyte.mcp.core.answer.FreeText;
import io.xyte.mcp.core.arguments.ArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * What a write would send; the answer to {@code dry_run}.
 *
 * @param operation its key in Xyte's own catalogue
 * @param target what would be changed, as it is now
 * @param change the body of the call; empty if it has none
 * @param hint what to do next
 */
record Preview(
        boolean dryRun,
        String operation,
        Target target,
        @FreeText JsonNode change,
        String hint) {

    /**
     * What a write is about.
     *
     * @param type what it is, for example device
     * @param name its name or title
     */
    record Target(
            String type,
            @Nullable String id,
            @FreeText @Nullable String name,
            @Nullable String status) {

        static Target of(Device device) {
            return new Target("device", device.id(), device.name(), device.status());
        }

        static Target of(Command command) {
            return new Target("command", command.id(), command.name(), command.status());
        }

        static Target of(Ticket ticket) {
            return new Target("ticket", ticket.id(), ticket.title(), ticket.status());
        }

        static Target of(Space space) {
            return new Target("space", String.valueOf(space.id()), space.name(), space.spaceType());
        }

        static Target of(Incident incident) {
            return new Target("incident", incident.id(), incident.title(), incident.status());
        }

        /** What it is, for people; what outsiders wrote of it is cut short. */
        String words() {
            return type + (name == null ? "" : " \"" + CleanText.line(name, 80).replace('"', '\'') + "\"") + " (" + id
                    + ")";
        }

        /** Refuses to go on unless the id or name is repeated. */
        void confirm(@Nullable String confirmation) {
            if (confirmation == null || !confirmation.equals(id) && !confirmation.equals(name)) {
                throw new ArgumentException("Nothing was sent. This cannot be taken back: ask the user, then repeat the"
                        + " call with confirm \"" + id + "\", the id of the " + type + ".");
            }
        }
    }

    static Preview of(Operation operation, Target target, ObjectNode change) {
        return new Preview(
                true, operation.key(), target, change, "Nothing was sent. Repeat the call without dry_run to send it.");
    }

    static Preview of(Operation operation, Target target) {
        return of(operation, target, JsonNodeFactory.instance.objectNode());
    }
}
