package io.xyte.client.call;

import com.fasterxml.jackson.databind.JsonNode;
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
 * One call, checked against the table of operations before anything is sent. Immutable. Not for embedders.
 *
 * @param pathValues in the order of the operation's path parameters, not yet percent-encoded
 */
public record ApiCall(
        Operation operation,
        List<String> pathValues,
        QueryParameters query,
        @Nullable JsonNode body) {

    /** Throws {@link IllegalArgumentException} if the API would not take it. */
    public ApiCall {
        pathValues = List.copyOf(pathValues);
        checkPath(operation, pathValues);
        operation.checkQuery(query.values());
        if (body != null) {
            operation.checkBody(body);
        }
    }

    /** A call without query and body. */
    public static ApiCall to(Operation operation, Object... pathValues) {
        List<String> texts = List.of(pathValues).stream().map(Object::toString).toList();
        return new ApiCall(operation, texts, QueryParameters.NONE, null);
    }

    /** The same with a query. */
    public ApiCall query(QueryParameters parameters) {
        return new ApiCall(operation, pathValues, parameters, body);
    }

    /** The same with a body: a tree, or a record of the model. */
    public ApiCall body(Object content) {
        return new ApiCall(operation, pathValues, query, XyteJson.mapper().valueToTree(content));
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

    private static void checkPath(Operation operation, List<String> values) {
        if (values.size() != operation.pathParameters().size()) {
            throw new IllegalArgumentException(operation.key() + " has "
                    + operation.pathParameters().size() + " path parameters, got " + values.size());
        }
        for (int i = 0; i < values.size(); i++) {
            operation.pathParameters().get(i).check(values.get(i));
        }
    }
}
