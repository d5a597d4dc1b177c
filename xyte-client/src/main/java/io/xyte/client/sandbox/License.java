package io.xyte.client.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A right to a service for one device, or a warranty. Immutable.
 *
 * @param expiresAt absent if it never does
 * @param boundSn the serial number that it is reserved for
 * @param orderShortId the order in which it was bought
 * @param device absent while it is not assigned
 */
record License(
        String id,
        String state,
        @Nullable Instant expiresAt,
        @Nullable Instant activatedAt,
        boolean warranty,
        boolean transferable,
        @Nullable String boundSn,
        Instant createdAt,
        @Nullable String orderShortId,
        Model model,
        Seed product,
        @Nullable Device device)
        implements Row {

    static final Comparator<License> NEWEST_FIRST =
            Comparator.comparing(License::createdAt).reversed().thenComparing(License::id);

    boolean assigned() {
        return device != null || boundSn != null;
    }

    String productId() {
        return product.uuid();
    }

    /** The same, no longer assigned to a device. */
    License released() {
        return new License(
                id,
                "available",
                expiresAt,
                null,
                warranty,
                transferable,
                boundSn,
                createdAt,
                orderShortId,
                model,
                product,
                null);
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("state", state)
                .put("expires_at", expiresAt == null ? null : Times.seconds(expiresAt))
                .put("activated_at", activatedAt == null ? null : Times.seconds(activatedAt))
                .put("warranty", warranty)
                .put("transferable", transferable)
                .put("bound_device_sn", boundSn)
                .put("created_at", Times.seconds(createdAt))
                .put("order_short_id", orderShortId);
        json.putObject("partner").put("id", product.of(model.vendor()).uuid()).put("name", model.vendor());
        json.set(
                "device",
                device == null
                        ? null
                        : Json.object()
                                .put("id", device.id())
                                .put("sn", device.identity().sn()));
        json.putObject("product")
                .put("id", productId())
                .put("name", warranty ? "Warranty, three years" : "Remote monitoring, one year");
        json.putObject("device_model").put("id", model.id()).put("name", model.name());
        return json;
    }
}
