package io.xyte.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.xyte.client.model.XyteJson;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One call. It is checked when it is about to be sent, not before. Immutable. Not for embedders.
 *
 * @param pathValues in the order of the operation's path parameters, not yet percent-encoded
 */
public record ApiCall(
        Operation operation,
        List<String> pathValues,
        QueryParameters query,
        @Nullable JsonNode body) {

    /** The list is copied. */
    public ApiCall {
        pathValues = List.copyOf(pathValues);
    }

    /** A call without query and body. */
    public static ApiCall to(Operation operation, Object... pathValues) {
        List<String> texts = List.of(pathValues).stream().map(Object::toString).toList();
        return new ApiCall(operation, texts, QueryParameters.NONE, null);
    }

    /**
     * A call by names that may be wrong.
     *
     * @throws IllegalArgumentException if a path parameter is unknown or missing
     */
    public static ApiCall to(
            Operation operation, Map<String, String> path, Map<String, String> query, @Nullable JsonNode body) {
        operation.checkPath(path);
        List<String> inOrder = operation.pathParameters().stream()
                .map(parameter -> path.get(parameter.name()))
                .toList();
        return new ApiCall(operation, inOrder, new QueryParameters(query), body);
    }

    /** The same with a query. */
    public ApiCall query(QueryParameters parameters) {
        return new ApiCall(operation, pathValues, parameters, body);
    }

    /** The same with a body: a tree, or a record of the model. */
    public ApiCall body(Object content) {
        return new ApiCall(operation, pathValues, query, XyteJson.mapper().valueToTree(content));
    }

    /** The value of a path parameter or field of the body; missing if there is none of that name. */
    JsonNode value(String name) {
        for (int i = 0; i < operation.pathParameters().size(); i++) {
            if (operation.pathParameters().get(i).name().equals(name)) {
                return TextNode.valueOf(pathValues.get(i));
            }
        }
        return body == null ? MissingNode.getInstance() : body.path(name);
    }

    /**
     * Checks all of it against the table of operations.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    void check() {
        for (int i = 0; i < operation.pathParameters().size(); i++) {
            operation.pathParameters().get(i).check(pathValues.get(i));
        }
        operation.checkQuery(query.values());
        operation.checkHasBody(body != null);
        if (body != null) {
            operation.checkBody(body);
        }
    }

    /** Path and query, percent-encoded. */
    String target() {
        String path = operation.path();
        for (int i = 0; i < pathValues.size(); i++) {
            String name = operation.pathParameters().get(i).name();
            path = path.replace('{' + name + '}', encoded(pathValues.get(i)));
        }
        return query.values().isEmpty() ? path : path + '?' + encodedQuery();
    }

    /** The operation only: ids, query and body are the customer's. */
    @Override
    public String toString() {
        return "ApiCall[" + operation + "]";
    }

    private String encodedQuery() {
        return query.values().entrySet().stream()
                .map((Map.Entry<String, String> entry) -> encoded(entry.getKey()) + '=' + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    // URLEncoder writes forms, where a space is a plus; in a path a plus is a plus.
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
