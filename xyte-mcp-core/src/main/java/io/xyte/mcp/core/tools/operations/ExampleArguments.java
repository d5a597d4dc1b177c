package io.xyte.mcp.core.tools.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.Parameter;
import java.util.List;
import java.util.function.Predicate;

/** Arguments that the table would take, made from it: what must be given, and not much more. Stateless and thread-safe. */
final class ExampleArguments {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String A_UUID = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";

    private ExampleArguments() {}

    /** Arguments for the tool that calls the operation, without a confirmation: that is the user's. */
    static ObjectNode of(Operation operation) {
        ObjectNode arguments = NODES.objectNode().put("key", operation.key());
        set(arguments, "path", operation.pathParameters(), parameter -> true);
        set(arguments, "query", operation.queryParameters(), wanted(operation.queryParameters(), List.of()));
        set(arguments, "body", operation.body(), wanted(operation.body(), operation.atLeastOneOf()));
        return arguments;
    }

    /** The required ones; where there are none, the first, or the first of which one is needed. */
    private static Predicate<Parameter> wanted(List<Parameter> parameters, List<String> atLeastOneOf) {
        if (parameters.stream().anyMatch(Parameter::required)) {
            return Parameter::required;
        }
        return parameter -> atLeastOneOf.isEmpty()
                ? parameter.equals(parameters.get(0))
                : parameter.name().equals(atLeastOneOf.get(0));
    }

    private static void set(
            ObjectNode arguments, String name, List<Parameter> parameters, Predicate<Parameter> wanted) {
        ObjectNode values = NODES.objectNode();
        parameters.stream().filter(wanted).forEach(parameter -> values.set(parameter.name(), value(parameter)));
        if (!values.isEmpty()) {
            arguments.set(name, values);
        }
    }

    private static JsonNode value(Parameter parameter) {
        String text = parameter.allowed().isEmpty()
                ? parameter.name().replace('_', ' ')
                : parameter.allowed().get(0);
        return switch (parameter.kind()) {
            case TEXT, LABEL -> NODES.textNode(text);
            case INTEGER -> NODES.numberNode(parameter.min() == null ? 41207 : parameter.min());
            case EPOCH_SECONDS -> NODES.numberNode(1_795_420_800);
            case BOOLEAN -> NODES.booleanNode(true);
            case TIME -> NODES.textNode("2026-11-23T08:30:00Z");
            case UUID -> NODES.textNode(A_UUID);
            case ID -> NODES.textNode("4711");
            case TEXTS -> NODES.arrayNode().add(text);
            case UUIDS -> NODES.arrayNode().add(A_UUID);
            case DOCUMENT -> NODES.objectNode();
        };
    }
}
