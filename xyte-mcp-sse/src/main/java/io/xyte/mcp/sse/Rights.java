package io.xyte.mcp.sse;

import io.undertow.server.HttpHandler;
import io.xyte.mcp.core.catalog.Access;
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

/**
 * What callers may do: the operator's policies, and how they are kept up to date.
 *
 * @param check looks whether the policy file has changed
 */
record Rights(Catalog catalog, Policies policies, Runnable check) {

    /**
     * The rights that settings make.
     *
     * @param changes where clients are told of what they see after a change
     * @throws IllegalArgumentException if the policy file cannot be used; the message has line and reason
     */
    static Rights of(ServerSettings settings, Catalog catalog, Changes changes) {
        CallerPolicy flags = settings.flags();
        if (settings.policy().isEmpty()) {
            return new Rights(catalog, PolicyBook.of(flags), () -> {});
        }
        try {
            PolicyFile reader = new PolicyFile(names(catalog, Access.FULL), flags);
            WatchedPolicies policies =
                    new WatchedPolicies(settings.policy().get(), reader, new ListNotices(catalog, changes));
            return new Rights(catalog, policies, policies::check);
        } catch (YamlException e) {
            throw new IllegalArgumentException("--policy: " + e.getMessage(), e);
        }
    }

    /** The stage of the pipeline that gives callers their rights. */
    HttpHandler stage(HttpHandler next) {
        return new Permissions(policies, access -> names(catalog, access), next);
    }

    private static List<String> names(Catalog catalog, Access access) {
        return catalog.tools(access).stream().map(ToolDescription::name).toList();
    }
}
