package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A problem of a device, as of one moment. Immutable, but for the device that it shows.
 *
 * @param closedAt absent while it is active
 */
public record Incident(
        String id,
        Device device,
        Trouble trouble,
        Instant createdAt,
        @Nullable Instant closedAt) implements Row {

    public boolean active() {
        return closedAt == null;
    }

    public String status() {
        return active() ? "active" : "closed";
    }

    /** As answers have it. */
    public ObjectNode json() {
        Space space = device.space();
        return Json.object()
                .put("id", id)
                .put("status", status())
                .put("priority", trouble.priority())
                .put("title", trouble.title())
                .put("description", trouble.description())
                .put("issue", trouble.issue())
                .put("device_id", device.id())
                .put("device_name", device.name())
                .put("device_model", device.modelName())
                .put("device_sub_model", device.identity().subModel())
                .put("partner_name", device.vendorName())
                .put("space_id", space.id())
                .put("space_name", space.name())
                .put("space_tree_path_name", space.path())
                .put("created_at", Times.millis(createdAt))
                .put("updated_at", Times.millis(closedAt == null ? createdAt : closedAt))
                .put("closed_at", closedAt == null ? null : Times.millis(closedAt));
    }
}
