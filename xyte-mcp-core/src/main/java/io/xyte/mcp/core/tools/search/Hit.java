package io.xyte.mcp.core.tools.search;

import io.xyte.client.model.Device;
import io.xyte.client.model.Incident;
import io.xyte.client.model.Space;
import io.xyte.client.model.Ticket;
import io.xyte.mcp.core.schema.EnumText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be found.
 *
 * @param statuses all that count as its status
 * @param texts what free text is looked for in
 */
record Hit(
        Type type,
        String id,
        String title,
        List<String> statuses,
        @Nullable String space,
        @Nullable String model,
        @Nullable String priority,
        List<String> texts) {

    static Hit of(Device device) {
        String space = device.space() == null ? null : device.space().fullPath();
        String model = device.model() == null ? null : device.model().name();
        return new Hit(
                Type.DEVICE,
                text(device.id()),
                text(device.name()),
                present(device.status(), device.effectiveStatus()),
                space,
                model,
                null,
                present(device.name(), model, space, device.sn(), device.mac(), device.id()));
    }

    static Hit of(Ticket ticket) {
        return new Hit(
                Type.TICKET,
                text(ticket.id()),
                text(ticket.title()),
                present(ticket.status()),
                null,
                null,
                null,
                present(ticket.title(), ticket.description(), ticket.userName(), ticket.id()));
    }

    static Hit of(Incident incident) {
        return new Hit(
                Type.INCIDENT,
                text(incident.id()),
                text(incident.title()),
                present(incident.status()),
                incident.spaceTreePathName(),
                incident.deviceModel(),
                incident.priority(),
                present(
                        incident.title(),
                        incident.description(),
                        incident.issue(),
                        incident.deviceName(),
                        incident.deviceModel(),
                        incident.spaceTreePathName(),
                        incident.id()));
    }

    static Hit of(Space space) {
        return new Hit(
                Type.SPACE,
                space.id() == null ? "" : space.id().toString(),
                text(space.name()),
                List.of(),
                space.fullPath(),
                null,
                null,
                present(space.name(), space.fullPath()));
    }

    /** The values that a filter looks at. */
    List<String> of(Filter filter) {
        return switch (filter) {
            case TYPE -> List.of(EnumText.of(type));
            case STATUS -> statuses;
            case NAME -> List.of(title);
            case SPACE -> present(space);
            case MODEL -> present(model);
            case PRIORITY -> present(priority);
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> present(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).toList();
    }
}
