package io.xyte.mcp.core.policy;

import io.xyte.mcp.core.catalog.Access;

/**
 * What the operator allows a caller. Immutable.
 *
 * @param access what it may see and call
 * @param limits how much of it
 */
public record CallerPolicy(Access access, CallerLimits limits) {

    /** The usual limits. */
    public static CallerPolicy of(Access access) {
        return new CallerPolicy(access, CallerLimits.DEFAULT);
    }
}
