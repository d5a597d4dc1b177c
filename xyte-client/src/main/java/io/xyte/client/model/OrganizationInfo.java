package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The organization that a key belongs to, with its counters.
 *
 * @param lab whether it is a test tenant
 * @param partner name of the partner that it belongs to
 * @param more what else the API said, by its own names
 */
public record OrganizationInfo(
        @Nullable String id,
        @Nullable String name,
        @Nullable Instant createdAt,
        @Nullable Boolean lab,
        @Nullable String partner,
        @Nullable String domain,
        @Nullable String mobileDomain,
        @Nullable String pricingPlan,
        @Nullable Contacts contacts,
        @Nullable Statistics statistics,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public OrganizationInfo {
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "OrganizationInfo[" + id + "]";
    }
}
