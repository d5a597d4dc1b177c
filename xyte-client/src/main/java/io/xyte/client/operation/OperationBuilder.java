package io.xyte.client.operation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets an entry of the table read like a sentence; one builder makes one operation. */
final class OperationBuilder {
    private static final String ORGANIZATION_BASE = "/core/v1/organization";
    private static final String PARTNER_BASE = "/core/v1/partner";

    private final String key;
    private final Method method;
    private final String path;
    private String summary = "";
    private Effect effect;
    private List<Parameter> pathParameters = List.of();
    private List<Parameter> queryParameters = List.of();
    private List<Parameter> body = List.of();
    private List<String> atLeastOneOf = List.of();
    private @Nullable FenceRule fence;

    private OperationBuilder(Method method, String key, String path) {
        this.key = key;
        this.method = method;
        this.path = (key.startsWith("partner.") ? PARTNER_BASE : ORGANIZATION_BASE) + path;
        this.effect = method == Method.GET ? Effect.READS : Effect.WRITES;
    }

    static OperationBuilder get(String key, String path) {
        return new OperationBuilder(Method.GET, key, path);
    }

    static OperationBuilder post(String key, String path) {
        return new OperationBuilder(Method.POST, key, path);
    }

    static OperationBuilder put(String key, String path) {
        return new OperationBuilder(Method.PUT, key, path);
    }

    static OperationBuilder patch(String key, String path) {
        return new OperationBuilder(Method.PATCH, key, path);
    }

    static OperationBuilder delete(String key, String path) {
        return new OperationBuilder(Method.DELETE, key, path);
    }

    OperationBuilder summary(String words) {
        summary = words;
        return this;
    }

    OperationBuilder path(Parameter... parameters) {
        pathParameters = List.of(parameters).stream().map(Parameter::mandatory).toList();
        return this;
    }

    OperationBuilder query(Parameter... parameters) {
        queryParameters = List.of(parameters);
        return this;
    }

    OperationBuilder body(Parameter... fields) {
        body = List.of(fields);
        return this;
    }

    OperationBuilder atLeastOneOf(String... fields) {
        atLeastOneOf = List.of(fields);
        return this;
    }

    OperationBuilder atLeastOneField() {
        atLeastOneOf = body.stream().map(Parameter::name).toList();
        return this;
    }

    OperationBuilder destroys() {
        effect = Effect.DESTROYS;
        return this;
    }

    OperationBuilder fence(FenceRule rule) {
        fence = rule;
        return this;
    }

    Operation build() {
        FenceRule rule = Objects.requireNonNull(fence, key); // a new operation must not slip through
        return new Operation(
                key, method, path, effect, summary, pathParameters, queryParameters, body, atLeastOneOf, rule);
    }
}
