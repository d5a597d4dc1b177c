package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type of device.
 *
 * @param commands empty in lists: only the single model has them
 * @param more what else the API said, by its own names
 */
public record Model(
        @Nullable String id,
        @Nullable String vendor,
        @Nullable String model,
        List<String> aliases,
        List<ModelParameter> parameters,
        List<ModelCommand> commands,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public Model {
        aliases = Kept.list(aliases);
        parameters = Kept.list(parameters);
        commands = Kept.list(commands);
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "Model[" + id + "]";
    }
}
