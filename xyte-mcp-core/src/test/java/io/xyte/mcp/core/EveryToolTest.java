package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.ToolResult;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tool against the simulated organization. */
class EveryToolTest {
    private static final String TOOLS = "io.xyte.mcp.core.Examples#tools";
    private static final String CALLING_TOOLS = "io.xyte.mcp.core.Examples#callingTools";
    private static final String NOBODY = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";

    private static final String NOTHING = "999999999";

    private final Organization organization = new Organization();
    private final Examples examples = new Examples(organization);

    @AfterEach
    void close() {
        organization.close();
    }

    @ParameterizedTest
    @MethodSource(TOOLS)
    void works_and_answers_as_its_schema_says(String tool) {
        JsonNode answer = organization.answer(tool, examples.of(tool));
        AnswerSchemas.check(tool, answer);
        assertThat(answer.path("items").isMissingNode()
                        || answer.path("items").size() > 0
                        || tool.equals("xyte_list_commands"))
                .as("the example finds something")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource(TOOLS)
    void an_id_of_nothing_is_answered_with_the_tool_that_lists_ids(String tool) {
        for (String argument : Examples.required(tool)) {
            if (argument.endsWith("_id")) {
                ObjectNode arguments = examples.of(tool);
                boolean number = arguments.get(argument).isIntegralNumber();
                arguments.put(argument, number ? NOTHING : NOBODY);
                if (arguments.has("confirm")) {
                    arguments.put("confirm", NOBODY);
                }
                assertThat(organization.failure(tool, arguments))
                        .startsWith("No such ")
                        .contains("lists valid values of " + argument);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(CALLING_TOOLS)
    void another_tenant_sees_nothing_of_it(String tool) {
        ToolResult ours = organization.call(tool, examples.of(tool), organization.context());
        ToolResult theirs =
                organization.call(tool, examples.of(tool), organization.context(XyteSandbox.DEMO_KEY_2, Access.FULL));
        assertThat(theirs.error()).isEqualTo(!Examples.required(tool).isEmpty() && !tool.equals("search"));
        assertThat(ids(theirs)).doesNotContainAnyElementsOf(ids(ours));
    }

    /** The ids of an answer, and a mark so that there is one. */
    private static List<String> ids(ToolResult result) {
        String mark = "answer " + System.identityHashCode(result);
        JsonNode answer = result.error() ? Organization.json("{}") : Organization.json(result.text());
        Stream<JsonNode> rows = Stream.concat(
                Stream.of(answer),
                Stream.of("items", "results")
                        .flatMap(list -> StreamSupport.stream(answer.path(list).spliterator(), false)));
        return Stream.concat(
                        Stream.of(mark),
                        rows.map(row -> row.path("id").asText()).filter(id -> !id.isEmpty()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource(TOOLS)
    void a_tool_of_a_toolset_that_is_off_does_not_exist(String tool) {
        Set<Toolset> others = EnumSet.allOf(Toolset.class);
        Toolset own = AnswerSchemas.tool(tool).definition().toolset();
        others.remove(own);
        Access access = new Access(false, others);
        assertThat(organization.catalog().tool(tool, access)).isEmpty();
        assertThat(organization.catalog().tools(access))
                .extracting(seen -> seen.name())
                .doesNotContain(tool)
                .isNotEmpty();
        ToolResult hidden =
                organization.call(tool, examples.of(tool), organization.context(XyteSandbox.DEMO_KEY, access));
        assertThat(hidden).isEqualTo(ToolResult.error(CatalogException.Kind.NOT_FOUND, "Unknown tool."));
        assertThat(organization.sandbox().requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(CALLING_TOOLS)
    void a_wrong_key_is_said_to_be_wrong(String tool) {
        ToolResult result =
                organization.call(tool, examples.of(tool), organization.context("canary-key-1", Access.FULL));
        assertThat(result.error()).isTrue();
        assertThat(result.text())
                .startsWith("Xyte did not accept the API key. Do not try again")
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @MethodSource(TOOLS)
    void times_in_answers_have_an_offset(String tool) {
        // the generic tools show what the API says as it is
        String form =
                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d" + (tool.startsWith("xyte_api_") ? "(\\.\\d{3})?Z" : "Z");
        JsonNode answer = organization.answer(tool, examples.of(tool));
        for (JsonNode row : answer.has("items") ? answer.get("items") : List.of(answer)) {
            for (Map.Entry<String, JsonNode> field : row.properties()) {
                if (field.getKey().equals("at") || field.getKey().endsWith("_at")) {
                    assertThat(field.getValue().asText()).matches(form);
                }
            }
        }
    }
}
