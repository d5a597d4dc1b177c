package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.json.schema.jackson2.DefaultJsonSchemaValidator;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.ToolDescription;
import io.xyte.mcp.core.tools.Tools;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every tool, also for those that are not written yet. */
class ToolLawsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final DefaultJsonSchemaValidator validator = new DefaultJsonSchemaValidator();

    static Stream<ToolDescription> descriptions() {
        return XyteCatalog.create().tools(Access.FULL).stream();
    }

    static Stream<Tool<?>> tools() {
        return Tools.all().stream();
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void names_titles_and_descriptions_keep_to_their_limits(ToolDescription tool) {
        assertThat(tool.name()).matches("xyte_[a-z0-9_]{2,35}|search|fetch");
        assertThat(tool.title()).matches("[A-Z].{2,40}").doesNotEndWith(".");
        assertThat(tool.description()).hasSizeBetween(20, 300).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void the_input_schema_is_one(ToolDescription tool) {
        validator.assertConforms(tool.name(), map(tool.inputSchema()));
        assertThat(tool.inputSchema().path("additionalProperties").booleanValue())
                .as("unknown arguments are refused")
                .isFalse();
        assertThat(tool.inputSchema().get("additionalProperties")).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void every_argument_is_described_in_few_words(ToolDescription tool) {
        for (Map.Entry<String, JsonNode> argument :
                tool.inputSchema().get("properties").properties()) {
            assertThat(argument.getKey()).matches("[a-z][a-z0-9_]*");
            assertThat(argument.getValue().path("description").asText())
                    .as(argument.getKey())
                    .hasSizeBetween(5, 80)
                    .doesNotEndWith(".");
        }
    }

    @ParameterizedTest
    @MethodSource("tools")
    void the_answer_schema_is_one(Tool<?> tool) {
        validator.assertConforms(tool.definition().name(), map(tool.answerSchema()));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void what_writes_can_be_tried_without_writing(ToolDescription tool) {
        assertThat(tool.inputSchema().get("properties").has("dry_run"))
                .isEqualTo(tool.effect().writes());
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void what_destroys_wants_a_confirmation(ToolDescription tool) {
        assertThat(tool.inputSchema().get("properties").has("confirm")).isEqualTo(tool.effect() == Effect.DESTROYS);
    }

    @ParameterizedTest
    @MethodSource("tools")
    void what_lists_has_pages(Tool<?> tool) {
        ToolDefinition<?> definition = tool.definition();
        assertThat(definition.lists()).isEqualTo(definition.name().matches("xyte_(api_)?list_.*|xyte_api_read"));
    }

    /** Validators keep compiled schemas by the hash of their maps. */
    @Test
    void no_two_schemas_have_the_same_hash() {
        List<Integer> hashes = new ArrayList<>();
        descriptions().map(tool -> map(tool.inputSchema())).distinct().forEach(schema -> hashes.add(schema.hashCode()));
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void the_definition_is_as_recorded(Tool<?> tool) throws JsonProcessingException {
        ToolDefinition<?> definition = tool.definition();
        ToolDescription description = descriptions()
                .filter(seen -> seen.name().equals(definition.name()))
                .findFirst()
                .orElseThrow();
        ObjectNode json = MAPPER.createObjectNode()
                .put("name", description.name())
                .put("title", description.title())
                .put("toolset", definition.toolset().id())
                .put("effect", description.effect().name())
                .put("description", description.description());
        json.set("inputSchema", description.inputSchema());
        json.set("answerSchema", tool.answerSchema());
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        Golden.check("tools/" + definition.name() + ".json", text.replace("\r\n", "\n") + "\n");
    }

    private static Map<String, Object> map(ObjectNode schema) {
        return MAPPER.convertValue(schema, new TypeReference<>() {});
    }
}
