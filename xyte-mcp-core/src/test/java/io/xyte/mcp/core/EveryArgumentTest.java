package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every argument of every tool with what it must not be. Nothing of it reaches the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryArgumentTest {
    private static final String TOOLS = "io.xyte.mcp.core.Examples#tools";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Organization organization = new Organization();
    private final Examples examples = new Examples(organization);

    @AfterEach
    void nothing_was_sent() {
        assertThat(organization.sandbox().requests()).isEmpty();
    }

    @AfterAll
    void close() {
        organization.close();
    }

    @ParameterizedTest
    @MethodSource(TOOLS)
    void an_unknown_one_is_named_with_the_valid_ones(String tool) {
        String words = organization.failure(tool, examples.of(tool).put("colour", "red"));
        assertThat(words).startsWith("Unknown argument \"colour\"").contains(" Valid: ");
        String valid = words.substring(words.indexOf(" Valid: ")).replace('.', ',');
        Examples.properties(tool).forEach(property -> assertThat(valid).contains(' ' + property.getKey() + ','));
    }

    @ParameterizedTest
    @MethodSource(TOOLS)
    void one_of_the_wrong_type_is_named_with_what_is_allowed(String tool) {
        for (Map.Entry<String, JsonNode> property : Examples.properties(tool)) {
            ObjectNode arguments = examples.of(tool);
            arguments.set(property.getKey(), wrong(property.getValue()));
            assertThat(organization.failure(tool, arguments))
                    .startsWith(property.getKey() + " must be ")
                    .contains(", was ")
                    .doesNotContainIgnoringCase("jackson");
        }
    }

    private static JsonNode wrong(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "string" -> NODES.objectNode();
            case "boolean", "integer" -> NODES.textNode("perhaps");
            case "array", "object" -> NODES.numberNode(5);
            default -> throw new AssertionError("no wrong value for " + schema);
        };
    }

    @ParameterizedTest
    @MethodSource(TOOLS)
    void one_that_is_no_word_of_its_list_is_answered_with_the_list(String tool) {
        for (Map.Entry<String, JsonNode> property : Examples.properties(tool)) {
            if (property.getValue().has("enum")) {
                String words = organization.failure(tool, examples.of(tool).put(property.getKey(), "purple"));
                assertThat(words)
                        .startsWith(property.getKey() + " must be one of ")
                        .endsWith("was \"purple\".");
                property.getValue()
                        .get("enum")
                        .forEach(word -> assertThat(words).contains(word.asText()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(TOOLS)
    void a_number_out_of_range_is_answered_with_the_range(String tool) {
        for (Map.Entry<String, JsonNode> property : Examples.properties(tool)) {
            if (property.getValue().has("maximum")) {
                long max = property.getValue().get("maximum").longValue();
                assertThat(organization.failure(tool, examples.of(tool).put(property.getKey(), max + 1)))
                        .contains("to " + max + ", was \"" + (max + 1) + "\"");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(TOOLS)
    void a_missing_one_is_said_to_be_required(String tool) {
        for (String argument : Examples.required(tool)) {
            ObjectNode arguments = examples.of(tool);
            arguments.remove(argument);
            assertThat(organization.failure(tool, arguments)).startsWith(argument + " is required: ");
        }
    }
}
