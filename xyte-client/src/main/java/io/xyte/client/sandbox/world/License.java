package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A right to a service for one device, or a warranty. Immutable.
 *
 * @param boundSn the serial number that it is reserved for
 * @param order the short id of the order in which it was bought
 * @param device absent while it is not assigned
 */
public record License(
        String id,
        String state,
        Term term,
        boolean warranty,
        @Nullable String boundSn,
        String order,
        Model model,
        Seed product,
        @Nullable Device device)
        implements Row {

    /**
     * Its life.
     *
     * @param activatedAt absent while it is not in use
     */
    public record Term(Instant createdAt, @Nullable Instant activatedAt, Instant expiresAt) {}

    public static final Comparator<License> NEWEST_FIRST = Comparator.comparing(
                    (License license) -> license.term().createdAt())
            .reversed()
            .thenComparing(License::id);

    public boolean assigned() {
        return device != null || boundSn != null;
    }

    public String productId() {
        return product.uuid();
    }

    /** A warranty stays with its device. */
    public boolean transferable() {
        return !warranty;
    }

    /** The same, no longer assigned to a device. */
    License released() {
        Term unused = new Term(term.createdAt(), null, term.expiresAt());
        return new License(id, "available", unused, warranty, boundSn, order, model, product, null);
    }

    /** As answers have it. */
    public ObjectNode json() {
        Instant activatedAt = term.activatedAt();
        ObjectNode json = Json.object()
                .put("id", id)
                .put("state", state)
                .put("expires_at", Times.seconds(term.expiresAt()))
                .put("activated_at", activatedAt == null ? null : Times.seconds(activatedAt))
                .put("warranty", warranty)
                .put("transferable", transferable())
                .put("bound_device_sn", boundSn)
                .put("created_at", Times.seconds(term.createdAt()))
                .put("order_short_id", order);
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
