package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.ApiKey;
import io.xyte.client.operation.Effect;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.Operations;
import io.xyte.client.sandbox.RecordedRequest;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Progress;
import io.xyte.mcp.core.catalog.ToolResult;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every documented operation by the generic tools, with the arguments that its description shows. */
class AllOperationsTest {
    private static final Organization ORGANIZATION = new Organization();
    private static final Access READ_ONLY = new Access(true, EnumSet.allOf(Toolset.class));

    static List<Operation> operations() {
        return Operations.all();
    }

    static List<Operation> writes() {
        return Operations.all().stream()
                .filter(operation -> operation.effect() != Effect.READS)
                .toList();
    }

    @BeforeEach
    void forget() {
        ORGANIZATION.sandbox().clearRequests();
    }

    @AfterAll
    static void close() {
        ORGANIZATION.close();
    }

    @Test
    void there_are_78() {
        assertThat(operations()).hasSize(78);
        assertThat(ORGANIZATION
                        .answer("xyte_api_list_operations", "{'limit':200}")
                        .get("count")
                        .intValue())
                .isEqualTo(78);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_is_sent_once_as_described(Operation operation) {
        JsonNode description = describe(operation);
        ObjectNode arguments = confirmed(operation, description);
        call(description.get("call_with").asText(), arguments, Access.FULL);

        assertThat(ORGANIZATION.sandbox().requests()).hasSize(1);
        RecordedRequest request = ORGANIZATION.sandbox().requests().get(0);
        assertThat(request.method()).isEqualTo(operation.method().name());
        assertThat(request.path()).isEqualTo(path(operation, arguments));
        assertThat(parameters(request)).containsExactlyInAnyOrderElementsOf(expected(arguments.path("query")));
        assertThat(request.body().isEmpty()).isEqualTo(!arguments.has("body"));
        if (arguments.has("body")) {
            assertThat(Organization.json(request.body())).isEqualTo(arguments.get("body"));
        }
        assertThat(request.organization().equals("partner")).isEqualTo(operation.needsPartnerKey());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_tool_for_the_other_kind_sends_nothing(Operation operation) {
        JsonNode description = describe(operation);
        String other =
                description.get("call_with").asText().equals("xyte_api_read") ? "xyte_api_write" : "xyte_api_read";
        ObjectNode arguments = confirmed(operation, description);
        if (other.equals("xyte_api_write")) {
            arguments.remove("query");
        } else {
            arguments.remove(List.of("body", "confirm"));
        }

        ToolResult result = call(other, arguments, Access.FULL);

        assertThat(result.text()).startsWith("Nothing was sent: ").contains("call it with xyte_api_");
        assertThat(ORGANIZATION.sandbox().requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("writes")
    void none_that_writes_is_sent_for_a_caller_who_may_only_read(Operation operation) {
        ObjectNode arguments = confirmed(operation, describe(operation));
        ObjectNode asRead = arguments.deepCopy();
        asRead.remove(List.of("body", "confirm"));

        assertThat(call("xyte_api_write", arguments, READ_ONLY))
                .isEqualTo(ToolResult.error(CatalogException.Kind.NOT_FOUND, "Unknown tool."));
        assertThat(call("xyte_api_read", asRead, READ_ONLY).error()).isTrue();
        assertThat(call("xyte_api_read", arguments, READ_ONLY).error()).isTrue();
        assertThat(ORGANIZATION.sandbox().requests()).isEmpty();
    }

    @Test
    void no_tool_writes_for_a_caller_who_may_only_read() {
        Examples examples = new Examples(ORGANIZATION);
        for (String tool : Examples.tools()) {
            for (String extra : List.of("{}", "{'dry_run':false}", "{'method':'DELETE'}", "{'confirm':'yes'}")) {
                ObjectNode arguments = examples.of(tool);
                arguments.setAll(Organization.arguments(extra));
                call(tool, arguments, READ_ONLY);
            }
        }
        assertThat(ORGANIZATION.sandbox().requests()).isNotEmpty();
        assertThat(ORGANIZATION.writes()).isEmpty();
    }

    @Test
    void a_caller_who_may_only_read_is_shown_no_write() {
        JsonNode listed =
                Organization.json(call("xyte_api_list_operations", Organization.arguments("{'limit':200}"), READ_ONLY)
                        .text());
        assertThat(listed.get("items").findValuesAsText("effect")).isNotEmpty().containsOnly("reads");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_dry_run_sends_nothing(Operation operation) {
        JsonNode description = describe(operation);
        if (description.get("call_with").asText().equals("xyte_api_write")) {
            ObjectNode arguments = ((ObjectNode) description.get("example").deepCopy()).put("dry_run", true);
            JsonNode plan = Organization.json(
                    call("xyte_api_write", arguments, Access.FULL).text());
            assertThat(plan.get("method").asText())
                    .isEqualToIgnoringCase(operation.method().name());
            assertThat(plan.get("path").asText()).isEqualTo(path(operation, arguments));
            assertThat(plan.path("change")).isEqualTo(arguments.path("body"));
        }
        assertThat(ORGANIZATION.sandbox().requests()).isEmpty();
    }

    private static JsonNode describe(Operation operation) {
        return ORGANIZATION.answer("xyte_api_describe_operation", "{'key':'" + operation.key() + "'}");
    }

    private static ObjectNode confirmed(Operation operation, JsonNode description) {
        ObjectNode arguments = description.get("example").deepCopy();
        return operation.effect() == Effect.DESTROYS ? arguments.put("confirm", operation.key()) : arguments;
    }

    private static ToolResult call(String tool, ObjectNode arguments, Access access) {
        CallContext context = ORGANIZATION.context(XyteSandbox.DEMO_KEY, access);
        Caller caller = new Caller(
                "with partner key", context.client().withPartnerKey(ApiKey.of(XyteSandbox.DEMO_PARTNER_KEY)), access);
        return ORGANIZATION.call(tool, arguments, new CallContext(caller, Progress.IGNORED, context.clock()));
    }

    private static String path(Operation operation, JsonNode arguments) {
        String path = operation.path();
        for (Map.Entry<String, JsonNode> parameter : arguments.path("path").properties()) {
            path = path.replace(
                    '{' + parameter.getKey() + '}', parameter.getValue().asText());
        }
        return path;
    }

    private static List<String> parameters(RecordedRequest request) {
        return request.query() == null ? List.of() : List.of(request.query().split("&"));
    }

    private static List<String> expected(JsonNode query) {
        List<String> parameters = new ArrayList<>();
        query.properties()
                .forEach(parameter -> parameters.add(parameter.getKey()
                        + '='
                        + (parameter.getValue().isArray() ? parameter.getValue().get(0) : parameter.getValue())
                                .asText()
                                .replace(" ", "%20")
                                .replace(":", "%3A")));
        return parameters;
    }
}
