package io.xyte.mcp.core.testing;

import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Prompt;
import io.xyte.mcp.core.catalog.PromptDescription;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A prompt with the one required argument {@code who}; seen by those who see its tool. */
record TestPrompt(String name, String tool) implements Prompt {
    @Override
    public PromptDescription description() {
        PromptDescription.Argument who = new PromptDescription.Argument("who", "Whom to greet.", true);
        return new PromptDescription(name, "Title", "Description.", List.of(who), Set.of(tool));
    }

    @Override
    public String render(Map<String, String> arguments) {
        if (!arguments.containsKey("who")) {
            throw new CatalogException(CatalogException.Kind.INVALID_ARGUMENT, "Argument who is missing.");
        }
        return "Say hello to " + arguments.get("who") + ".";
    }

    @Override
    public List<String> complete(String argument, String typed, CallContext context) {
        return List.of(typed + "!");
    }
}
