package io.xyte.mcp.core.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.XyteException;
import io.xyte.mcp.core.answer.AnswerSchema;
import io.xyte.mcp.core.arguments.ArgumentException;

/**
 * Something that a model can do. One file tells all about it: its definition, its arguments, its answer and the call.
 * Thread-safe.
 *
 * @param <A> the record of its arguments; its components are the properties of the input schema
 */
public interface Tool<A extends Record> {

    /** What it is; always the same. */
    ToolDefinition<A> definition();

    /**
     * Does the work. Called by many threads at once.
     *
     * @param arguments already checked against what their record declares
     * @return a record of the definition's answer class, or a {@link io.xyte.mcp.core.answer.Listing} of such records
     * @throws ArgumentException if arguments do not go together
     * @throws CatalogException if what they name does not exist
     * @throws XyteException if the API refuses or gives no usable answer; the caller words it for the model
     */
    Record call(A arguments, CallContext context);

    /** JSON Schema 2020-12 of the answer, for the documentation; clients are promised none. */
    default ObjectNode answerSchema() {
        Class<? extends Record> answer = definition().answer();
        return definition().lists() ? AnswerSchema.ofListing(answer) : AnswerSchema.of(answer);
    }
}
