package io.xyte.client.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.Page;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.model.XyteJson;
import io.xyte.client.operation.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A 2xx answer. Not for embedders. */
public final class Answer {
    private final Operation operation;
    private final JsonNode body;

    /** @param body an object or array; an empty object in place of an empty body */
    Answer(Operation operation, JsonNode body) {
        this.operation = operation;
        this.body = body;
    }

    public JsonNode body() {
        return body;
    }

    /** The answer to the same call with another body. */
    Answer with(JsonNode other) {
        return new Answer(operation, other);
    }

    /**
     * The rows as they are.
     *
     * @param number of the page that was asked for
     * @throws Unclear if it has no rows
     */
    Page<JsonNode> page(int number) {
        return Page.of(body, number).orElseThrow(() -> unreadable("it has no rows"));
    }

    /**
     * The answer as a record.
     *
     * @throws Unclear if it is no object
     */
    public <T> T as(Class<T> type) {
        return as(type, body);
    }

    /** The same, with a value for a field that the answer does not have: what was sent, after an empty answer. */
    public <T> T as(Class<T> type, String field, Object known) {
        if (body instanceof ObjectNode object && !object.hasNonNull(field)) {
            return as(type, object.deepCopy().set(field, XyteJson.mapper().valueToTree(known)));
        }
        return as(type);
    }

    /**
     * The rows of a list in any of the API's five styles.
     *
     * @throws Unclear if it has no rows
     */
    public <T> List<T> rows(Class<T> type) {
        return page(type, 1).items();
    }

    /**
     * The first row, for calls that answer with a list of one.
     *
     * @throws Unclear if there is no row
     */
    public <T> T only(Class<T> type) {
        return rows(type).stream().findFirst().orElseThrow(() -> unreadable("it has no rows"));
    }

    /**
     * The same as a page.
     *
     * @param number of the page that was asked for
     */
    public <T> Page<T> page(Class<T> type, int number) {
        Page<JsonNode> page = page(number);
        List<T> rows = page.items().stream().map(row -> as(type, row)).toList();
        return new Page<>(rows, number, page.next());
    }

    private <T> T as(Class<T> type, JsonNode node) {
        if (!node.isObject()) {
            throw unreadable("an object was expected");
        }
        try {
            @Nullable T value = XyteJson.mapper().treeToValue(node, type);
            if (value == null) {
                throw unreadable("an object was expected");
            }
            return value;
        } catch (JsonProcessingException e) {
            // without the cause: its text quotes the answer
            throw unreadable("it does not have the documented form");
        }
    }

    private Unclear unreadable(String what) {
        return new Unclear(operation, Unclear.Kind.UNREADABLE, what, null);
    }

    /** The operation only: the body is the customer's. */
    @Override
    public String toString() {
        return "Answer[" + operation + "]";
    }
}
