package io.xyte.mcp.core.tools.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.operation.Method;
import io.xyte.client.operation.Operation;
import io.xyte.mcp.core.answer.AnswerSchema;
import io.xyte.mcp.core.answer.FreeText;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import org.jspecify.annotations.Nullable;

final class ApiWriteTool implements Tool<ApiWriteTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_api_write",
            Toolset.API,
            Effect.DESTROYS,
            "Write to the API",
            "Calls any operation of the Xyte API that changes something. Try dry_run first. What destroys wants"
                    + " confirm, after the user has agreed.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument("Key of the operation") String key,

            @Argument("Path parameters by name") @Nullable ObjectNode path,

            @Argument("Fields of the body") @Nullable ObjectNode body,

            @Argument("Only show what would be sent") boolean dryRun,

            @Argument("Key of the operation or id of its target, if it destroys") @Nullable
            String confirm) {}

    /**
     * What came of it.
     *
     * @param answer what the API said, if anything
     */
    record Answer(String operation, @Nullable @FreeText JsonNode answer, String hint) {}

    /** What would be sent; the answer to {@code dry_run}. */
    record Plan(
            boolean dryRun,
            String operation,
            Method method,
            String path,
            @Nullable Target target,
            @Nullable ObjectNode change,
            String hint) {}

    /** What the write is about; nothing is read of it. */
    record Target(String id) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Record call(Arguments arguments, CallContext context) {
        Operation operation = OperationTable.find(arguments.key(), context);
        if (operation.method() == Method.GET) {
            throw new ArgumentException(
                    "Nothing was sent: " + operation.key() + " changes nothing; call it with xyte_api_read.");
        }
        OperationTable.checkKey(operation, context);
        OperationRequest request = OperationRequest.of(operation, arguments.path(), null, arguments.body());
        Secrets.refuseMasks(request.body());
        if (arguments.dryRun()) {
            return plan(request);
        }
        return send(request, Confirmation.check(request, arguments.confirm(), context));
    }

    private static Answer send(OperationRequest request, CallContext context) {
        JsonNode answer = context.client().call(request.call());
        return new Answer(
                request.operation().key(),
                answer.isEmpty() ? null : Secrets.hidden(request.operation(), answer),
                "Accepted. Read the target to see what became of it.");
    }

    private static Plan plan(OperationRequest request) {
        return new Plan(
                true,
                request.operation().key(),
                request.operation().method(),
                request.address(),
                request.target().isEmpty() ? null : new Target(request.target()),
                request.body(),
                "Nothing was sent. Repeat the call without dry_run to send it.");
    }

    @Override
    public ObjectNode answerSchema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("anyOf").add(AnswerSchema.of(Answer.class)).add(AnswerSchema.of(Plan.class));
        return schema;
    }
}
