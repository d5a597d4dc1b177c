package io.xyte.mcp.sse.policy;

import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.Change;
import io.xyte.mcp.core.catalog.Prompt;
import io.xyte.mcp.core.catalog.Resource;
import io.xyte.mcp.core.catalog.ToolDescription;
import io.xyte.mcp.core.policy.Policies;
import io.xyte.mcp.core.protocol.Changes;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Tells those clients of a change of policies whose lists it changes.
 *
 * @param changes where they are told
 */
public record ListNotices(Catalog catalog, Changes changes) implements BiConsumer<Policies, Policies> {

    @Override
    public void accept(Policies before, Policies after) {
        for (Change.OfList list : Change.OfList.values()) {
            changes.tell(list, caller -> !seen(list, before, caller).equals(seen(list, after, caller)));
        }
    }

    private List<String> seen(Change.OfList list, Policies policies, Caller caller) {
        Access access = policies.of(caller.tenant()).access().narrowedBy(caller.narrowing());
        return switch (list) {
            case TOOLS ->
                catalog.tools(access).stream().map(ToolDescription::name).toList();
            case PROMPTS ->
                catalog.prompts(access).stream()
                        .map(Prompt::description)
                        .map(prompt -> prompt.name())
                        .toList();
            case RESOURCES ->
                catalog.resources(access).stream()
                        .map(Resource::description)
                        .map(resource -> resource.uri())
                        .toList();
        };
    }
}
