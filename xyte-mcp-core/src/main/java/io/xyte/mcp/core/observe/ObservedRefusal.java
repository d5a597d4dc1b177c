package io.xyte.mcp.core.observe;

import io.xyte.mcp.core.catalog.Tenant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that was turned away at the edge.
 *
 * @param status the HTTP status, 400 to 599
 * @param route the name of the route, out of a fixed set
 * @param knownCaller the caller's fingerprint; absent before its key is accepted
 * @param tenant whose caller it is
 * @param origin where it came from
 */
public record ObservedRefusal(
        int status, String route, @Nullable String knownCaller, Tenant tenant, Origin origin) {

    /** The caller's fingerprint, if its key was accepted. */
    public Optional<String> caller() {
        return Optional.ofNullable(knownCaller);
    }
}
