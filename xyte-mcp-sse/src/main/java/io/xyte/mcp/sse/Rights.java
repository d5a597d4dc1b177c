package io.xyte.mcp.sse;

import io.undertow.server.HttpHandler;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.ToolDescription;
import io.xyte.mcp.core.policy.CallerPolicy;
import io.xyte.mcp.core.policy.Policies;
import io.xyte.mcp.core.policy.PolicyBook;
import io.xyte.mcp.core.policy.PolicyFile;
import io.xyte.mcp.core.protocol.Changes;
import io.xyte.mcp.core.yaml.YamlException;
import io.xyte.mcp.sse.auth.Permissions;
import io.xyte.mcp.sse.policy.ListNotices;
import io.xyte.mcp.sse.policy.WatchedPolicies;
import java.util.List;
import java.util.function.Function;

/**
 * What callers may do: the operator's policies, and how they are kept up to date.
 *
 * @param tools the names of the tools that are seen with an access
 * @param check looks whether the policy file has changed
 */
public record Rights(Function<Access, List<String>> tools, Policies policies, Runnable check) {

    /**
     * The rights that settings make.
     *
     * @param changes where clients are told of what they see after a change
     * @throws IllegalArgumentException if the policy file cannot be used; the message has line and reason
     */
    public static Rights of(ServerSettings settings, Catalog catalog, Changes changes) {
        CallerPolicy flags = settings.flags();
        Function<Access, List<String>> tools = access -> names(catalog, access);
        if (settings.policy().isEmpty()) {
            return new Rights(tools, PolicyBook.of(flags), () -> {});
        }
        try {
            PolicyFile reader = new PolicyFile(tools.apply(Access.FULL), flags);
            WatchedPolicies policies =
                    new WatchedPolicies(settings.policy().get(), reader, new ListNotices(catalog, changes));
            return new Rights(tools, policies, policies::check);
        } catch (YamlException e) {
            throw new IllegalArgumentException("--policy: " + e.getMessage(), e);
        }
    }

    /** The same rights for all, of a server whose features are no catalogue's. */
    static Rights same(ServerSettings settings) {
        return new Rights(access -> List.of(), PolicyBook.of(settings.flags()), () -> {});
    }

    /** The caller with the rights that it has by now, within what it asked for. */
    Caller now(Caller caller) {
        return caller.with(policies.of(caller.tenant()).access());
    }

    /** The stage of the pipeline that gives callers their rights. */
    HttpHandler stage(HttpHandler next) {
        return new Permissions(policies, tools, next);
    }

    private static List<String> names(Catalog catalog, Access access) {
        return catalog.tools(access).stream().map(ToolDescription::name).toList();
    }
}
