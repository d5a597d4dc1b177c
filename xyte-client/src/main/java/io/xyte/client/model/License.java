package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A right to a service, or a warranty.
 *
 * @param state available, inuse, remove, error, disabled, renew or disable, as far as known
 * @param expiresAt absent if it never ends
 * @param boundDeviceSn serial number that it is reserved for
 * @param more what else the API said, by its own names
 */
public record License(
        @Nullable String id,
        @Nullable String state,
        @Nullable Instant expiresAt,
        @Nullable Instant activatedAt,
        @Nullable Boolean warranty,
        @Nullable Boolean transferable,
        @Nullable String boundDeviceSn,
        @Nullable Instant createdAt,
        @Nullable String orderShortId,
        @Nullable NamedRef partner,
        @Nullable LicenseDevice device,
        @Nullable NamedRef product,
        @Nullable NamedRef deviceModel,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public License {
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "License[" + id + "]";
    }
}
