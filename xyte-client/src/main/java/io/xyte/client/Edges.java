package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.Edge;
import io.xyte.client.model.EdgeClaim;
import io.xyte.client.model.EdgeClaimStatus;
import io.xyte.client.model.EdgePingStatus;
import io.xyte.client.operation.EdgeOperations;
import io.xyte.client.operation.QueryParameters;
import java.util.Map;

/**
 * Edges, and devices behind them. Claims and pings run on after the call that starts them: ask for their status every few
 * seconds. Thread-safe; every method throws {@link XyteException} if its call does not succeed.
 */
public final class Edges {
    private final Calls calls;

    Edges(Calls calls) {
        this.calls = calls;
    }

    public Page<Edge> list(PageQuery query) {
        return calls.send(ApiCall.to(EdgeOperations.LIST).query(query.parameters()))
                .page(Edge.class, query.parameters().page());
    }

    /** Starts to claim a device behind an edge. */
    public void startClaim(EdgeClaim claim) {
        calls.send(ApiCall.to(EdgeOperations.START_CLAIM).body(claim));
    }

    /** How a claim goes. Refused as unprocessable for a moment after the start, until the edge knows of it. */
    public EdgeClaimStatus claimStatus(String proxyId, String deviceIp) {
        return calls.send(ApiCall.to(EdgeOperations.CLAIM_STATUS).query(target(proxyId, deviceIp)))
                .as(EdgeClaimStatus.class);
    }

    /** Starts a test whether an edge reaches an address. */
    public void startPing(String proxyId, String deviceIp) {
        calls.send(ApiCall.to(EdgeOperations.START_PING).body(Map.of("proxy_id", proxyId, "device_ip", deviceIp)));
    }

    /** How a ping goes. */
    public EdgePingStatus pingStatus(String proxyId, String deviceIp) {
        return calls.send(ApiCall.to(EdgeOperations.PING_STATUS).query(target(proxyId, deviceIp)))
                .as(EdgePingStatus.class);
    }

    /**
     * Gives a device behind an edge a new address.
     *
     * @param skipConnectivityCheck otherwise the address must have passed a ping
     */
    public void updateHostname(String deviceId, String deviceIp, boolean skipConnectivityCheck) {
        calls.send(ApiCall.to(EdgeOperations.UPDATE_HOSTNAME, deviceId)
                .body(Map.of("device_ip", deviceIp, "skip_connectivity_check", skipConnectivityCheck)));
    }

    private static QueryParameters target(String proxyId, String deviceIp) {
        return QueryParameters.NONE.with("proxy_id", proxyId).with("device_ip", deviceIp);
    }
}
