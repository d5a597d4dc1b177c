package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.answer.AnswerSchema;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Tool;

/** A tool that changes something. It shows what it would do before it does it, and destroys only what is named twice. */
interface WriteTool<A extends Record & WriteArguments> extends Tool<A> {

    /** Reads the target and shows what {@link #send} would send. Sends no write. */
    Preview preview(A arguments, CallContext context);

    /** Sends the write, once. */
    Record send(A arguments, CallContext context);

    @Override
    default Record call(A arguments, CallContext context) {
        if (arguments.dryRun()) {
            return preview(arguments, context);
        }
        if (arguments instanceof DestroyArguments destroy) {
            Preview.Target target = preview(arguments, context).target();
            return send(arguments, Consent.to(definition().title(), target, destroy.confirm(), context));
        }
        return send(arguments, context);
    }

    @Override
    default ObjectNode answerSchema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("anyOf").add(Tool.super.answerSchema()).add(AnswerSchema.of(Preview.class));
        return schema;
    }
}
