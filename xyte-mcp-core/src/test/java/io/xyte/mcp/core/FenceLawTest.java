package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.ApiKey;
import io.xyte.client.operation.Effect;
import io.xyte.client.operation.FenceRule;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.Operations;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Progress;
import io.xyte.mcp.core.catalog.Prompt;
import io.xyte.mcp.core.catalog.Resource;
import io.xyte.mcp.core.catalog.ToolResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A caller who is confined to one space: whatever it calls, it learns and changes nothing outside. */
class FenceLawTest {
    private static final Organization ORGANIZATION = new Organization();
    private static final Examples EXAMPLES = new Examples(ORGANIZATION);
    private static final TwoSides SIDES = new TwoSides(ORGANIZATION, EXAMPLES);

    static List<Operation> operations() {
        return Operations.all();
    }

    static List<Operation> writesWithin() {
        return Operations.all().stream()
                .filter(operation -> operation.effect() == Effect.WRITES
                        && operation.fence().answer() != FenceRule.AnswerPart.NOTHING
                        && operation.pathParameters().stream()
                                .allMatch(parameter -> SIDES.inside().containsKey(parameter.name())))
                .toList();
    }

    static List<String> tools() {
        return Examples.tools();
    }

    static List<Resource> resources() {
        return ORGANIZATION.catalog().resources(Access.FULL);
    }

    static List<Prompt> prompts() {
        return ORGANIZATION.catalog().prompts(Access.FULL);
    }

    @BeforeEach
    void forget() {
        ORGANIZATION.sandbox().clearRequests();
    }

    @AfterAll
    static void close() {
        ORGANIZATION.close();
    }

    private static CallContext fenced() {
        CallContext context = ORGANIZATION.context(XyteSandbox.DEMO_KEY, SIDES.access());
        Caller caller = new Caller(
                "with partner key",
                context.client().withPartnerKey(ApiKey.of(XyteSandbox.DEMO_PARTNER_KEY)),
                SIDES.access());
        return new CallContext(caller, Progress.IGNORED, context.clock());
    }

    private static void assertNothingOutside(String answer, String sent) {
        assertThat(SIDES.leaks(answer, sent)).as(answer).isEmpty();
        assertThat(ORGANIZATION.writes()).isEmpty();
    }

    @Test
    void the_other_side_is_there_to_be_found() {
        CallContext all = ORGANIZATION.context();
        assertThat(SIDES.leaks(
                        ORGANIZATION
                                .call("search", Organization.arguments("{'query':'canary'}"), all)
                                .text(),
                        ""))
                .isNotEmpty();
        assertThat(ORGANIZATION
                        .call("search", Organization.arguments("{'query':'type:devices'}"), fenced())
                        .text())
                .contains("device:");
    }

    @ParameterizedTest
    @MethodSource("tools")
    void no_tool_tells_or_touches_what_is_outside(String tool) {
        ObjectNode arguments = EXAMPLES.of(tool);
        assertNothingOutside(ORGANIZATION.call(tool, arguments, fenced()).text(), arguments.toString());
        ObjectNode dry = arguments.put("dry_run", true);
        assertNothingOutside(ORGANIZATION.call(tool, dry, fenced()).text(), arguments.toString());
        assertNothingOutside(
                ORGANIZATION.call(tool, Organization.arguments("{}"), fenced()).text(), "");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void no_operation_tells_or_touches_what_is_outside(Operation operation) {
        ObjectNode arguments = SIDES.arguments(operation, SIDES.outside());
        String tool = operation.effect() == Effect.READS ? "xyte_api_read" : "xyte_api_write";
        ToolResult result = ORGANIZATION.call(tool, arguments, fenced());
        assertNothingOutside(result.text(), arguments.toString());
        if (operation.fence().answer() == FenceRule.AnswerPart.NOTHING) {
            assertThat(result.text()).contains("confined to some spaces");
            assertThat(ORGANIZATION.sandbox().requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void no_list_without_filters_tells_what_is_outside(Operation operation) {
        if (operation.effect() == Effect.READS && operation.pathParameters().isEmpty()) {
            ObjectNode arguments = Organization.arguments("{'key':'" + operation.key() + "'}");
            assertNothingOutside(
                    ORGANIZATION.call("xyte_api_read", arguments, fenced()).text(), "");
        }
    }

    @ParameterizedTest
    @MethodSource("writesWithin")
    void what_is_within_can_be_written(Operation operation) {
        ObjectNode arguments = SIDES.arguments(operation, SIDES.inside());
        ToolResult result = ORGANIZATION.call("xyte_api_write", arguments, fenced());
        assertThat(ORGANIZATION.writes()).as(result.text()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void no_resource_tells_what_is_outside(Resource resource) {
        for (String id :
                List.of(SIDES.outside().get("device_id"), SIDES.outside().get("ticket_id"))) {
            String uri = resource.description().uri().replace("{id}", id);
            assertNothingOutside(read(uri), uri);
        }
        for (String typed : List.of("", "canary", "a")) {
            assertNothingOutside(resource.complete("id", typed, fenced()).toString(), "");
        }
    }

    private static String read(String uri) {
        try {
            return ORGANIZATION.catalog().read(uri, fenced());
        } catch (CatalogException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void no_prompt_completes_to_what_is_outside(Prompt prompt) {
        prompt.description().arguments().forEach(argument -> {
            for (String typed : List.of("", "canary", "a")) {
                assertNothingOutside(
                        prompt.complete(argument.name(), typed, fenced()).toString(), "");
            }
        });
    }

    @Test
    void what_is_found_by_searching_and_fetching_is_within() {
        for (String query : List.of("canary", "type:spaces", "type:tickets", "type:incidents", "room")) {
            ObjectNode arguments = Organization.arguments("{'query':'" + query + "'}");
            assertNothingOutside(
                    ORGANIZATION.call("search", arguments, fenced()).text(), query);
        }
        for (Map.Entry<String, String> id : SIDES.outside().entrySet()) {
            String document = id.getKey().replace("_id", "") + ":" + id.getValue();
            ObjectNode arguments = Organization.arguments("{'id':'" + document + "'}");
            assertNothingOutside(ORGANIZATION.call("fetch", arguments, fenced()).text(), document);
        }
    }

    @Test
    void an_unknown_device_and_one_outside_get_the_same_words() {
        String unknown = "00000000-0000-4000-8000-000000000000";
        JsonNode outside =
                Organization.arguments("{'device_id':'" + SIDES.outside().get("device_id") + "'}");
        ObjectNode none = Organization.arguments("{'device_id':'" + unknown + "'}");
        for (String tool : List.of("xyte_get_device", "xyte_list_commands", "xyte_list_device_history")) {
            assertThat(ORGANIZATION.call(tool, (ObjectNode) outside, fenced()))
                    .isEqualTo(ORGANIZATION.call(tool, none, fenced()));
        }
    }
}
