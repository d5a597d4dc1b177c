package io.xyte.mcp.core.tools.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.operation.Effect;
import io.xyte.client.operation.Method;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.Parameter;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class DescribeOperationTool implements Tool<DescribeOperationTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_api_describe_operation",
            Toolset.API,
            io.xyte.mcp.core.catalog.Effect.READS,
            "Describe API operation",
            "Tells what an operation of the Xyte API takes, with example arguments for the tool that calls it.",
            Arguments.class,
            Answer.class);

    record Arguments(@Argument("Key of the operation") String key) {}

    /**
     * All about an operation.
     *
     * @param callWith the tool that calls it
     * @param atLeastOneOf body fields of which one must be given
     * @param confirm what {@code confirm} must be, for an operation that destroys
     * @param example arguments for that tool, with made-up ids
     */
    record Answer(
            String key,
            String callWith,
            Method method,
            String path,
            Effect effect,
            String summary,
            @Nullable Boolean needsPartnerKey,
            @Nullable List<Field> pathParameters,
            @Nullable List<Field> queryParameters,
            @Nullable List<Field> bodyFields,
            @Nullable List<String> atLeastOneOf,
            @Nullable String confirm,
            ObjectNode example) {}

    /** A parameter or field of a body; {@code min} and {@code max} bound a number, a length or a count of entries. */
    record Field(
            String name,
            String form,
            String description,
            @Nullable Boolean required,
            @Nullable List<String> allowed,
            @Nullable Long min,
            @Nullable Long max) {

        static Field of(Parameter parameter) {
            return new Field(
                    parameter.name(),
                    parameter.kind().words(),
                    parameter.description(),
                    parameter.required() ? true : null,
                    present(parameter.allowed()),
                    parameter.min(),
                    parameter.max());
        }
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Answer call(Arguments arguments, CallContext context) {
        Operation operation = OperationTable.find(arguments.key(), context);
        boolean destroys = operation.effect() == Effect.DESTROYS;
        return new Answer(
                operation.key(),
                operation.method() == Method.GET ? "xyte_api_read" : "xyte_api_write",
                operation.method(),
                operation.path(),
                operation.effect(),
                operation.summary(),
                operation.needsPartnerKey() ? true : null,
                fields(operation.pathParameters()),
                fields(operation.queryParameters()),
                fields(operation.body()),
                present(operation.atLeastOneOf()),
                destroys ? "Ask the user; then the key of the operation, or the id of its target" : null,
                ExampleArguments.of(operation));
    }

    private static @Nullable List<Field> fields(List<Parameter> parameters) {
        return present(parameters.stream().map(Field::of).toList());
    }

    private static <T> @Nullable List<T> present(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
