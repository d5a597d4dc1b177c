package io.xyte.mcp.core.tools;

import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Question;
import org.jspecify.annotations.Nullable;

/** Whether something may be taken away for good: asked of the user where the client can, else of the arguments. */
final class Consent {
    private static final String KEY = "confirm";

    private Consent() {}

    /**
     * Refuses to go on without a consent. In the stateless era the call may end here and come again.
     *
     * @return the call to go on with: where the user was asked, its time begins anew
     */
    static CallContext to(String action, Preview.Target target, @Nullable String confirmation, CallContext context) {
        Question question = Question.confirmation(KEY, action + ": " + target.words() + "? It cannot be taken back.");
        if (!context.conversation().answers(question)) {
            target.confirm(confirmation);
            return context;
        }
        if (!context.conversation().ask(question).path("action").asText().equals("accept")) {
            throw new CatalogException(
                    CatalogException.Kind.INVALID_ARGUMENT,
                    "Nothing was sent: the user did not agree. Do not try again.");
        }
        return context.fromNow();
    }
}
