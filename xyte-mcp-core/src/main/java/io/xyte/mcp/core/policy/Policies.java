package io.xyte.mcp.core.policy;

import io.xyte.mcp.core.catalog.Tenant;

/** What the operator allows each caller at the moment. Thread-safe; answers at once. */
@FunctionalInterface
public interface Policies {

    /** The policy of a tenant: equal values for as long as nothing changes. */
    CallerPolicy of(Tenant tenant);
}
