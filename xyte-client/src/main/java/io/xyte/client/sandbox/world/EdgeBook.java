package io.xyte.client.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The claims and pings that edge proxies work on. Both take a while. Hosts of the network 192.0.2.0/24, which is
 * reserved for documentation, never answer. Guarded by its world.
 */
public final class EdgeBook {

    /** So long the platform does not know yet of a claim that it has accepted. */
    private static final Duration CLAIM_SEEN_AFTER = Duration.ofSeconds(1);

    private static final Duration CLAIM_TAKES = Duration.ofSeconds(10);
    private static final Duration PING_TAKES = Duration.ofSeconds(3);
    private static final String UNREACHABLE = "192.0.2.";

    /** What an edge is to reach. */
    public record Target(String proxyId, String host) {

        boolean answers() {
            return !host.startsWith(UNREACHABLE);
        }
    }

    /**
     * A claim under way or finished.
     *
     * @param device added to the organization when the claim succeeds
     */
    private record Claim(Instant startedAt, Device device, boolean succeeds) {

        boolean finished(Instant now) {
            return !now.isBefore(startedAt.plus(CLAIM_TAKES));
        }
    }

    private final Map<Target, Claim> claims = new LinkedHashMap<>();
    private final Map<Target, Instant> pings = new LinkedHashMap<>();
    private final List<Claim> unfinished = new ArrayList<>();

    /** The moment at which a claim that starts now will be done. */
    public static Instant claimedAt(Instant now) {
        return now.plus(CLAIM_TAKES);
    }

    /** @throws Refusal if a claim of the target is under way or has succeeded */
    public void startClaim(Target target, Device device, boolean skipCheck, Instant now) {
        Claim old = claims.get(target);
        if (old != null && (old.succeeds() || !old.finished(now))) {
            throw Refusal.unprocessable("Device is already claimed");
        }
        Claim claim = new Claim(now, device, skipCheck || target.answers());
        claims.put(target, claim);
        unfinished.add(claim);
    }

    /** The devices whose claims have succeeded since the last time. */
    List<Device> claimedSince(Instant now) {
        List<Claim> finished =
                unfinished.stream().filter(claim -> claim.finished(now)).toList();
        unfinished.removeAll(finished);
        return finished.stream().filter(Claim::succeeds).map(Claim::device).toList();
    }

    /** @throws Refusal if no claim of the target is known (yet) */
    public String claimResult(Target target, Instant now) {
        Claim claim = claims.get(target);
        if (claim == null || now.isBefore(claim.startedAt().plus(CLAIM_SEEN_AFTER))) {
            throw Refusal.unprocessable("Claim not initiated");
        }
        if (!claim.finished(now)) {
            return "pending";
        }
        return claim.succeeds() ? "success" : "failed";
    }

    public void startPing(Target target, Instant now) {
        pings.put(target, now);
    }

    /** @throws Refusal if the target was never pinged */
    public String pingStatus(Target target, Instant now) {
        Instant startedAt = pings.get(target);
        if (startedAt == null) {
            throw Refusal.unprocessable("Ping not initiated");
        }
        if (now.isBefore(startedAt.plus(PING_TAKES))) {
            return "pending";
        }
        return target.answers() ? "success" : "failed";
    }

    public boolean hasPassedPing(Target target, Instant now) {
        return pings.containsKey(target) && pingStatus(target, now).equals("success");
    }

    /** Lets a device that has left the organization be claimed once more. */
    void forget(Device device) {
        claims.values().removeIf(claim -> claim.device() == device);
    }
}
