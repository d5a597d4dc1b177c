package io.xyte.client.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One documented operation of the API. Immutable.
 *
 * @param key the name in Xyte's own catalogue, such as {@code organization.devices.getDevice}
 * @param path path below the host, with {@code {name}} in place of each path parameter
 * @param summary what it does, in one or two sentences
 * @param body fields of the body; empty if the operation takes none
 * @param atLeastOneOf body fields of which one or more must be given; empty if there is no such rule
 * @param fence how it is kept within the spaces that a client is confined to
 */
public record Operation(
        String key,
        Method method,
        String path,
        Effect effect,
        String summary,
        List<Parameter> pathParameters,
        List<Parameter> queryParameters,
        List<Parameter> body,
        List<String> atLeastOneOf,
        FenceRule fence) {

    private static final String PARTNER = "partner.";

    /** Lists are copied. */
    public Operation {
        pathParameters = List.copyOf(pathParameters);
        queryParameters = List.copyOf(queryParameters);
        body = List.copyOf(body);
        atLeastOneOf = List.copyOf(atLeastOneOf);
    }

    /** Whether it is called with a partner key; all others take an organization key. */
    public boolean needsPartnerKey() {
        return key.startsWith(PARTNER);
    }

    /** The part of the key between the namespace and the last word, such as {@code devices}; the last word if there is none. */
    public String group() {
        String inNamespace = key.substring(key.indexOf('.') + 1);
        int lastDot = inNamespace.lastIndexOf('.');
        return lastDot < 0 ? inNamespace : inNamespace.substring(0, lastDot);
    }

    /**
     * Checks the parameters of a path.
     *
     * @throws IllegalArgumentException if one is unknown, missing or not of its form
     */
    public void checkPath(Map<String, String> path) {
        checkNames("path", pathParameters, path.keySet());
        pathParameters.forEach(parameter -> parameter.check(path.get(parameter.name())));
    }

    /**
     * Checks the parameters of a query.
     *
     * @throws IllegalArgumentException if one is unknown, missing or not of its form
     */
    public void checkQuery(Map<String, String> query) {
        checkNames("query", queryParameters, query.keySet());
        for (Parameter parameter : queryParameters) {
            String value = query.get(parameter.name());
            if (value != null) {
                parameter.check(value);
            }
        }
    }

    /**
     * Checks a body.
     *
     * @throws IllegalArgumentException if a field is unknown, missing or not of its form
     */
    public void checkBody(JsonNode fields) {
        if (!fields.isObject()) {
            throw new IllegalArgumentException("the body of " + key + " must be a JSON object");
        }
        checkNames("body", body, namesOf(fields));
        for (Parameter field : body) {
            if (fields.has(field.name())) {
                field.check(fields.get(field.name()));
            }
        }
        if (!atLeastOneOf.isEmpty() && atLeastOneOf.stream().noneMatch(fields::hasNonNull)) {
            throw new IllegalArgumentException(key + " needs at least one of " + String.join(", ", atLeastOneOf));
        }
    }

    /**
     * Checks whether there is a body where one is due, and none where none is.
     *
     * @throws IllegalArgumentException if not
     */
    public void checkHasBody(boolean given) {
        if (given && body.isEmpty()) {
            throw new IllegalArgumentException(key + " takes no body");
        }
        if (!given && !body.isEmpty()) {
            throw new IllegalArgumentException(key + " needs a body");
        }
    }

    private void checkNames(String where, List<Parameter> known, Set<String> given) {
        List<String> names = known.stream().map(Parameter::name).toList();
        for (String name : given) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(key + " has no " + where + " parameter " + OutsideText.quoted(name)
                        + "; it takes " + (names.isEmpty() ? "none" : String.join(", ", names)));
            }
        }
        for (Parameter parameter : known) {
            if (parameter.required() && !given.contains(parameter.name())) {
                throw new IllegalArgumentException(key + " needs the " + where + " parameter " + parameter.name());
            }
        }
    }

    private static Set<String> namesOf(JsonNode fields) {
        Set<String> names = new LinkedHashSet<>();
        fields.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Its key: enough for a log line. */
    @Override
    public String toString() {
        return key;
    }
}
