package io.xyte.mcp.core.tools;

import io.xyte.mcp.core.answer.CleanText;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.schema.Form;
import java.util.List;

/** Ids in a list, which the binder does not check one by one. */
final class Ids {
    private Ids() {}

    /**
     * The ids, each once.
     *
     * @throws ArgumentException if there are none, too many, or one is not of the form
     */
    static List<String> checked(String argument, List<String> ids, Form form) {
        List<String> unique = ids.stream().distinct().toList();
        if (unique.isEmpty() || unique.size() > Bulk.MAX_TARGETS) {
            throw new ArgumentException(
                    argument + " must have 1 to " + Bulk.MAX_TARGETS + " ids, had " + unique.size() + ".");
        }
        for (String id : unique) {
            if (!form.fits(id)) {
                throw new ArgumentException("Each of " + argument + " must be " + form.words() + ", one was \""
                        + CleanText.line(id, 40) + "\".");
            }
        }
        return unique;
    }
}
