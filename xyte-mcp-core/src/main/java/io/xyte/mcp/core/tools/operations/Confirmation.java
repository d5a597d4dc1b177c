package io.xyte.mcp.core.tools.operations;

import io.xyte.client.operation.Effect;
import io.xyte.client.operation.Operation;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Question;
import org.jspecify.annotations.Nullable;

/** Lets an operation that destroys pass only when its user wants it. Stateless and thread-safe. */
final class Confirmation {
    private Confirmation() {}

    /**
     * Asks the user where the client can, else wants the operation's key or the target's id repeated.
     *
     * @return the call to go on with: where the user was asked, its time begins anew
     * @throws ArgumentException if it is not confirmed
     */
    static CallContext check(OperationRequest request, @Nullable String confirm, CallContext context) {
        Operation operation = request.operation();
        if (operation.effect() != Effect.DESTROYS) {
            return context;
        }
        Question question = Question.confirmation(
                "confirm", operation.summary() + " Target: " + request.address() + ". This cannot be taken back.");
        if (context.conversation().answers(question)) {
            String action = context.conversation().ask(question).path("action").asText();
            if (!action.equals("accept")) {
                throw new ArgumentException("Nothing was sent: the user did not agree. Do not try again.");
            }
            return context.fromNow();
        }
        if (!isRepeated(request, confirm)) {
            throw new ArgumentException(
                    "Nothing was sent. This cannot be taken back: ask the user, then repeat the call"
                            + " with confirm \"" + operation.key() + "\", or the id of the target.");
        }
        return context;
    }

    private static boolean isRepeated(OperationRequest request, @Nullable String confirm) {
        return confirm != null && (confirm.equals(request.operation().key()) || confirm.equals(request.target()));
    }
}
