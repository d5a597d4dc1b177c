package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command that devices of a model take.
 *
 * @param name what to send as command
 * @param withFile whether a file id must be sent
 * @param more what else the API said, by its own names
 */
public record ModelCommand(
        @Nullable String id,
        @Nullable String name,
        @Nullable String friendlyName,
        List<ModelCommandField> customFields,
        @Nullable Boolean withFile,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public ModelCommand {
        customFields = Kept.list(customFields);
        more = Kept.fields(more);
    }

    /** Its name only: the rest is the customer's. */
    @Override
    public String toString() {
        return "ModelCommand[" + name + "]";
    }
}
