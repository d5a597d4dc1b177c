package io.xyte.mcp.core.tools.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.OperationCall;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.Parameter;
import io.xyte.mcp.core.arguments.ArgumentBinder;
import io.xyte.mcp.core.arguments.ArgumentException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call of an operation would send; the table of operations would take it. Immutable.
 *
 * @param body absent if the operation takes none
 */
record OperationRequest(
        Operation operation,
        Map<String, String> path,
        Map<String, String> query,
        @Nullable ObjectNode body) {

    /**
     * The request of a tool's arguments.
     *
     * @throws ArgumentException if the table would not take them
     */
    static OperationRequest of(
            Operation operation, @Nullable ObjectNode path, @Nullable ObjectNode query, @Nullable ObjectNode body) {
        ObjectNode content = operation.body().isEmpty() && body != null && body.isEmpty() ? null : body;
        checkNames("path parameter", path, operation.pathParameters());
        checkNames("query parameter", query, operation.queryParameters());
        checkNames("body field", content, operation.body());
        OperationRequest request = new OperationRequest(operation, texts(path), texts(query), content);
        request.check();
        return request;
    }

    private static void checkNames(String what, @Nullable ObjectNode given, List<Parameter> known) {
        List<String> valid = known.stream().map(Parameter::name).toList();
        names(given).stream().filter(name -> !valid.contains(name)).findFirst().ifPresent(name -> {
            throw new ArgumentException(ArgumentBinder.unknown(what, name, valid) + ".");
        });
    }

    private void check() {
        try {
            operation.checkPath(path);
            operation.checkQuery(query);
            operation.checkHasBody(body != null);
            if (body != null) {
                operation.checkBody(body);
            }
        } catch (IllegalArgumentException wrong) {
            throw new ArgumentException(
                    wrong.getMessage() + ". xyte_api_describe_operation tells what " + operation.key() + " takes.");
        }
    }

    /** The call with the query that it is. */
    OperationCall call() {
        return new OperationCall(operation.key(), path, query, body);
    }

    /** The call for one page of a list. */
    OperationCall call(int page) {
        Map<String, String> onPage = new LinkedHashMap<>(query);
        onPage.put("page", Integer.toString(page));
        return new OperationCall(operation.key(), path, onPage, body);
    }

    /** The id of what the operation is about: the last one in the path; empty if there is none. */
    String target() {
        List<Parameter> parameters = operation.pathParameters();
        return parameters.isEmpty()
                ? ""
                : path.getOrDefault(parameters.get(parameters.size() - 1).name(), "");
    }

    /** Path below the host, with the ids in place. */
    String address() {
        String address = operation.path();
        for (Map.Entry<String, String> parameter : path.entrySet()) {
            address = address.replace('{' + parameter.getKey() + '}', parameter.getValue());
        }
        return address;
    }

    private static List<String> names(@Nullable ObjectNode object) {
        List<String> names = new ArrayList<>();
        if (object != null) {
            object.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    /** Nulls are left out: models send them for what they do not mean. */
    private static Map<String, String> texts(@Nullable ObjectNode values) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (values != null) {
            values.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .forEach(field -> texts.put(field.getKey(), text(field.getKey(), field.getValue())));
        }
        return texts;
    }

    private static String text(String name, JsonNode value) {
        if (value.isValueNode()) {
            return value.asText();
        }
        List<String> entries = new ArrayList<>();
        value.forEach(entry -> entries.add(entry.asText()));
        if (!value.isArray()) {
            throw new ArgumentException(name + " must be a single value or a list, was an object");
        }
        return String.join(",", entries);
    }
}
