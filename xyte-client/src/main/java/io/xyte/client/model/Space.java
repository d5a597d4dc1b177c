package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree of sites, floors and rooms.
 *
 * @param parentId absent at the root
 * @param spaceType root, customer, site, room or space, as far as known
 * @param fullPath names from the root down, with / between them
 * @param config a free document of one of several forms
 * @param more what else the API said, by its own names
 */
public record Space(
        @Nullable Long id,
        @Nullable String name,
        @Nullable Long parentId,
        @Nullable String spaceType,
        @Nullable @JsonAlias("path") String fullPath,
        @Nullable JsonNode config,
        @Nullable Instant createdAt,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public Space {
        config = Kept.document(config);
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "Space[" + id + "]";
    }
}
