package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.json.schema.jackson2.DefaultJsonSchemaValidator;
import io.xyte.mcp.core.catalog.Tool;
import java.util.Map;

/** Checks answers against the schemas of their tools. */
final class AnswerSchemas {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultJsonSchemaValidator VALIDATOR = new DefaultJsonSchemaValidator();

    private AnswerSchemas() {}

    static void check(String name, JsonNode answer) {
        Map<String, Object> schema = MAPPER.convertValue(tool(name).answerSchema(), new TypeReference<>() {});
        ValidationResponse valid = VALIDATOR.validate(schema, MAPPER.convertValue(answer, Object.class));
        assertThat(valid.valid()).as(valid.errorMessage()).isTrue();
    }

    static Tool<?> tool(String name) {
        return TestPresets.tools().stream()
                .filter(each -> each.definition().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
