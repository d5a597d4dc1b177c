package io.xyte.mcp.core.policy;

import io.xyte.mcp.core.catalog.Tenant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The policies of one reading of the file. What the entry of a caller's token does not say, the entry of its organization
 * says, then the default; all of it stays within what the operator's flags allow. Thread-safe.
 */
public final class PolicyBook implements Policies {
    private final CallerPolicy flags;
    private final PolicyEntry byDefault;
    private final Map<String, PolicyEntry> organizations;
    private final Map<String, PolicyEntry> tokens;
    /** As many as there are tokens and organizations in the file at most, and one more. */
    private final Map<Names, CallerPolicy> resolved = new ConcurrentHashMap<>();

    /** The organization and the token of a caller, if the file names them. */
    private record Names(Optional<String> organization, Optional<String> token) {}

    PolicyBook(
            CallerPolicy flags,
            PolicyEntry byDefault,
            Map<String, PolicyEntry> organizations,
            Map<String, PolicyEntry> tokens) {
        this.flags = flags;
        this.byDefault = byDefault;
        this.organizations = Map.copyOf(organizations);
        this.tokens = Map.copyOf(tokens);
    }

    /** The book where there is no file: all callers are allowed what the flags allow. */
    public static PolicyBook of(CallerPolicy flags) {
        return new PolicyBook(flags, PolicyEntry.EMPTY, Map.of(), Map.of());
    }

    @Override
    public CallerPolicy of(Tenant tenant) {
        Names names = new Names(
                tenant.organization().filter(organizations::containsKey),
                tenant.tokenLabel().filter(tokens::containsKey));
        return resolved.computeIfAbsent(names, this::resolve);
    }

    private CallerPolicy resolve(Names names) {
        PolicyEntry ofToken = names.token().map(tokens::get).orElse(PolicyEntry.EMPTY);
        PolicyEntry ofOrganization =
                names.organization().map(organizations::get).orElse(PolicyEntry.EMPTY);
        return ofToken.over(ofOrganization).over(byDefault).under(flags);
    }
}
