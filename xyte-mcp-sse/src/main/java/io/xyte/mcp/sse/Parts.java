package io.xyte.mcp.sse;

import io.xyte.mcp.core.catalog.CallGate;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.ServerInfo;
import io.xyte.mcp.core.observe.Listeners;
import io.xyte.mcp.core.observe.RequestListener;
import io.xyte.mcp.core.policy.PolicyBook;
import io.xyte.mcp.core.protocol.Changes;
import io.xyte.mcp.core.protocol.McpEngine;
import io.xyte.mcp.core.sdk.SdkServer;
import io.xyte.mcp.sse.limit.CallerQuota;
import io.xyte.mcp.sse.limit.LocalRateLimiter;
import io.xyte.mcp.sse.limit.RateLimiter;
import io.xyte.mcp.sse.limit.SharedRateLimiter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a server is made of, behind its doors.
 *
 * @param engine answers the requests
 * @param rights what callers may do
 * @param quota how much of it
 * @param records what is kept of it
 */
record Parts(McpEngine engine, Rights rights, CallerQuota quota, Records records) {

    /**
     * Those of a server over a catalogue.
     *
     * @param catalog makes what is offered, with the gate that counts the calls
     * @throws IllegalArgumentException if the policy file cannot be used
     */
    static Parts of(
            ServerSettings settings,
            Function<CallGate, Catalog> catalog,
            List<RequestListener> listeners,
            Records records,
            Host host) {
        Changes changes = new Changes();
        CallerQuota quota = quota(settings, records, host);
        Catalog counted = catalog.apply(quota);
        Rights rights = Rights.of(settings, counted, changes);
        quota.follow(rights.policies());
        ServerInfo info = new ServerInfo("xyte-mcp", "Xyte", Version.OF_THIS_BUILD);
        SdkServer sdk = SdkServer.over(counted, info, settings.policy().isPresent());
        Listeners all = Listeners.of(
                Stream.concat(records.listeners().stream(), listeners.stream()).toList(), host.ticker()::read);
        return new Parts(new McpEngine(sdk, changes, all, host.clock()), rights, quota, records);
    }

    /** Those of a server over an engine of any features, with the same rights for all. */
    static Parts over(McpEngine engine, ServerSettings settings, Records records, Host host) {
        return new Parts(engine, Rights.same(settings), quota(settings, records, host), records);
    }

    private static CallerQuota quota(ServerSettings settings, Records records, Host host) {
        LocalRateLimiter local = new LocalRateLimiter(host.ticker());
        RateLimiter limiter = host.redis()
                .<RateLimiter>map(redis -> new SharedRateLimiter(local, redis))
                .orElse(local);
        return new CallerQuota(
                records.instruments().counted(limiter),
                settings.limits().requestsOfCaller(),
                PolicyBook.of(settings.flags()));
    }
}
