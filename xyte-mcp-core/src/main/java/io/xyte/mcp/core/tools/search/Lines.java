package io.xyte.mcp.core.tools.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.model.Device;
import io.xyte.client.model.Incident;
import io.xyte.client.model.Space;
import io.xyte.client.model.Ticket;
import io.xyte.client.model.TicketComment;
import io.xyte.mcp.core.answer.CleanText;
import io.xyte.mcp.core.answer.DocumentText;
import org.jspecify.annotations.Nullable;

/** A thing as lines of text, what is absent left out. For one use by one thread. */
final class Lines {
    /** Short enough that no answer has to cut it again. */
    private static final int MAX_LENGTH = 7_500;

    private final StringBuilder text = new StringBuilder();

    static String of(Device device) {
        Hit hit = Hit.of(device);
        return new Lines()
                .add("Name", device.name())
                .add("Status", device.status())
                .add("Effective status", device.effectiveStatus())
                .add("Last seen", device.lastSeenAt())
                .add("Model", hit.model())
                .add("Space", hit.space())
                .add(
                        "Firmware",
                        device.firmware() == null ? null : device.firmware().version())
                .add("Serial number", device.sn())
                .add("MAC", device.mac())
                .add("Details", document(device.details()))
                .add("State", document(device.state()))
                .text();
    }

    static String of(Ticket ticket) {
        Lines lines = new Lines()
                .add("Title", ticket.title())
                .add("Status", ticket.status())
                .add("Created", ticket.createdAt())
                .add("By", ticket.userName())
                .add("Device", ticket.deviceId() == null ? null : Type.DEVICE.idOf(ticket.deviceId()))
                .add("Description", ticket.description());
        for (TicketComment comment : ticket.comments()) {
            lines.add("Comment by " + (comment.user() == null ? "unknown" : comment.user()), comment.text());
        }
        return lines.text();
    }

    static String of(Incident incident) {
        return new Lines()
                .add("Title", incident.title())
                .add("Status", incident.status())
                .add("Priority", incident.priority())
                .add("Issue", incident.issue())
                .add("Device", incident.deviceId() == null ? null : Type.DEVICE.idOf(incident.deviceId()))
                .add("Device name", incident.deviceName())
                .add("Model", incident.deviceModel())
                .add("Space", incident.spaceTreePathName())
                .add("Opened", incident.createdAt())
                .add("Closed", incident.closedAt())
                .add("Description", incident.description())
                .text();
    }

    static String of(Space space) {
        return new Lines()
                .add("Name", space.name())
                .add("Path", space.fullPath())
                .add("Type", space.spaceType())
                .add(
                        "Parent",
                        space.parentId() == null
                                ? null
                                : Type.SPACE.idOf(space.parentId().toString()))
                .add("Settings", document(space.config()))
                .text();
    }

    private static @Nullable String document(@Nullable JsonNode document) {
        return document == null || document.isEmpty() ? null : DocumentText.of(document);
    }

    private Lines add(String name, @Nullable Object value) {
        if (value != null) {
            text.append(name).append(": ").append(value).append('\n');
        }
        return this;
    }

    private String text() {
        return CleanText.of(text.toString(), MAX_LENGTH);
    }
}
