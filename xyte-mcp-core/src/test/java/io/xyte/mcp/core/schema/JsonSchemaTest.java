package io.xyte.mcp.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {
    enum Size {
        SMALL,
        VERY_LARGE
    }

    record Shared(
            @Argument(value = "How many", min = 1, max = 9) @Nullable
            Integer rowLimit) {}

    record Everything(
            @Argument(value = "Which one", form = Form.UUID) String deviceId,
            @Nullable Size size,
            boolean dryRun,
            @Nullable Boolean wanted,
            @Nullable Long spaceId,
            @Nullable Double share,
            @Nullable Instant from,
            List<String> names,
            @Nullable ObjectNode extraParams,
            @Nullable JsonNode state,
            @Inline Shared shared) {}

    private final ObjectNode schema = JsonSchema.of(Everything.class);

    @Test
    void what_is_not_nullable_is_required_but_for_flags() {
        assertThat(schema.get("required")).hasToString("[\"device_id\",\"names\"]");
    }

    @Test
    void nothing_else_is_allowed() {
        assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
    }

    @Test
    void each_type_has_its_schema() {
        assertThat(schema.get("properties")).hasToString("""
                        {"device_id":{"type":"string","description":"Which one","format":"uuid"},\
                        "size":{"type":"string","enum":["small","very_large"]},\
                        "dry_run":{"type":"boolean"},\
                        "wanted":{"type":"boolean"},\
                        "space_id":{"type":"integer"},\
                        "share":{"type":"number"},\
                        "from":{"type":"string"},\
                        "names":{"type":"array","items":{"type":"string"}},\
                        "extra_params":{"type":"object"},\
                        "state":{},\
                        "row_limit":{"type":"integer","description":"How many","minimum":1,"maximum":9}}""");
    }

    @Test
    void a_row_of_which_fields_are_chosen_requires_none() {
        assertThat(JsonSchema.ofAllOptional(Everything.class).has("required")).isFalse();
    }
}
