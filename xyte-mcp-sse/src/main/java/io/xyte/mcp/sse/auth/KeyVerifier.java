package io.xyte.mcp.sse.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.xyte.client.XyteClient;
import io.xyte.client.XyteException;
import io.xyte.client.XyteException.Reason;
import io.xyte.client.model.OrganizationInfo;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.sse.auth.SharedKeys.Known;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks Xyte whether it knows a key, once for all requests that wait for the same one, and remembers the answer for a
 * short time under the key's hash. Thread-safe.
 */
public final class KeyVerifier {
    private static final int MAX_REMEMBERED = 10_000;
    /** Bounded apart, so that a flood of wrong keys does not push out those that are right. */
    private static final int MAX_REFUSALS = 10_000;

    /** While Xyte cannot be asked, those whom it knew within this time go on. */
    static final Duration LATELY = Duration.ofMinutes(10);

    private static final Optional<Known> NOTHING = Optional.empty();
    private static final Duration NEXT_TRY = Duration.ofSeconds(1);

    private final XyteClient questions;
    private final XyteClient calls;
    private final Access access;
    private final Executor executor;
    private final Consumer<KeyCheck> checks;
    private final SharedKeys shared;
    private final KeyedHash names = new KeyedHash();
    private final Map<String, CompletableFuture<Verdict>> asked = new ConcurrentHashMap<>();
    private final Cache<String, CompletableFuture<Verdict>> accepted;
    private final Cache<String, CompletableFuture<Verdict>> turnedAway;
    private final Cache<String, KnownLately> knownLately;

    /** One whom Xyte knew, and how long that counts. */
    private record KnownLately(Caller caller, Duration life) {}

    /**
     * A verifier that knows no key.
     *
     * @param questions a client without key that asks; impatient, for the caller waits at the door
     * @param calls a client without key, the base of the callers' own
     * @param access what every caller may do
     * @param executor for the questions, which block; bounded, for anybody can make the server ask
     * @param checks is told of each key that is looked at; must not block
     * @param shared what other instances know
     */
    public KeyVerifier(
            XyteClient questions,
            XyteClient calls,
            Access access,
            Executor executor,
            Consumer<KeyCheck> checks,
            SharedKeys shared,
            Ticker ticker) {
        this.questions = questions;
        this.calls = calls;
        this.access = access;
        this.executor = executor;
        this.checks = checks;
        this.shared = shared;
        this.accepted = verdicts(MAX_REMEMBERED, ticker);
        this.turnedAway = verdicts(MAX_REFUSALS, ticker);
        this.knownLately = Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .ticker(ticker)
                .expireAfter(Expiry.<String, KnownLately>writing((name, known) -> known.life()))
                .build();
    }

    private static Cache<String, CompletableFuture<Verdict>> verdicts(int bound, Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(bound)
                .ticker(ticker)
                .expireAfter(Expiry.<String, CompletableFuture<Verdict>>writing(
                        (name, verdict) -> verdict.join().lifetime()))
                .build();
    }

    /** Whether Xyte knew the key a short time ago. */
    boolean trusts(Credential credential) {
        return knownLately.getIfPresent(names.of(credential.id())) != null;
    }

    /** What is known of a key, at once or when Xyte has answered. Fails never. */
    CompletableFuture<Verdict> verify(Credential credential) {
        String name = names.of(credential.id());
        CompletableFuture<Verdict> known = known(name);
        if (known == null) {
            return asked(name, credential);
        }
        checks.accept(KeyCheck.REMEMBERED);
        return known;
    }

    /** How many keys are known to be good. */
    public long remembered() {
        return accepted.estimatedSize();
    }

    private @Nullable CompletableFuture<Verdict> known(String name) {
        CompletableFuture<Verdict> good = accepted.getIfPresent(name);
        return good != null ? good : turnedAway.getIfPresent(name);
    }

    private CompletableFuture<Verdict> asked(String name, Credential credential) {
        CompletableFuture<Verdict> answer = new CompletableFuture<>();
        @Nullable CompletableFuture<Verdict> first = asked.putIfAbsent(name, answer);
        if (first != null) {
            return first;
        }
        @Nullable CompletableFuture<Verdict> meanwhile = known(name);
        if (meanwhile != null) {
            answered(name, answer, meanwhile.join());
        } else {
            shared.find(credential.id())
                    .whenComplete((found, bug) -> look(name, credential, answer, found == null ? NOTHING : found));
        }
        return answer;
    }

    private void look(String name, Credential credential, CompletableFuture<Verdict> answer, Optional<Known> found) {
        Optional<Verdict> verdict =
                found.filter(known -> !known.fresh().isZero()).map(known -> told(name, credential, known));
        if (verdict.isPresent()) {
            checks.accept(KeyCheck.REMEMBERED);
            remember(name, verdict.get());
            answered(name, answer, verdict.get());
        } else {
            found.ifPresent(known -> accepted(name, credential, tenant(known), known.lately()));
            asking(name, credential, answer);
        }
    }

    private Verdict told(String name, Credential credential, Known known) {
        if (known.good()) {
            return new Verdict.Accepted(accepted(name, credential, tenant(known), known.lately()), known.fresh());
        }
        knownLately.invalidate(name);
        return new Verdict.Rejected(known.fresh());
    }

    private static Tenant tenant(Known known) {
        return new Tenant(known.organizationId(), null);
    }

    private void asking(String name, Credential credential, CompletableFuture<Verdict> answer) {
        try {
            executor.execute(() -> {
                try {
                    Verdict verdict = ask(name, credential);
                    remember(name, verdict); // its lifetime begins before anybody hears of it
                    answered(name, answer, verdict);
                } catch (RuntimeException bug) {
                    asked.remove(name);
                    answer.completeExceptionally(bug);
                }
            });
        } catch (RejectedExecutionException full) {
            checks.accept(KeyCheck.BUSY);
            answered(name, answer, new Verdict.Unknown(NEXT_TRY));
        }
    }

    private void answered(String name, CompletableFuture<Verdict> answer, Verdict verdict) {
        asked.remove(name); // whoever comes now finds it remembered
        answer.complete(verdict);
    }

    private void remember(String name, Verdict verdict) {
        boolean good = verdict instanceof Verdict.Accepted;
        (good ? accepted : turnedAway).put(name, CompletableFuture.completedFuture(verdict));
        (good ? turnedAway : accepted).invalidate(name);
    }

    private Verdict ask(String name, Credential credential) {
        try {
            OrganizationInfo organization =
                    questions.withKey(credential.key()).organization().info();
            return found(name, credential, new Tenant(organization.id(), null));
        } catch (XyteException.Refused refused) {
            return refused(refused, name, credential);
        } catch (XyteException unanswered) {
            return unknown(unanswered, name);
        }
    }

    private Verdict refused(XyteException.Refused refused, String name, Credential credential) {
        if (refused.reason() == Reason.UNAUTHORIZED) {
            knownLately.invalidate(name);
            checks.accept(KeyCheck.REJECTED);
            shared.tell(credential.id(), false, null);
            return new Verdict.Rejected(Verdict.Rejected.LIFETIME);
        }
        // a known key that only may not read this is told so with "forbidden"
        if (refused.reason() == Reason.FORBIDDEN) {
            return found(name, credential, Tenant.UNKNOWN);
        }
        return unknown(refused, name);
    }

    private Verdict found(String name, Credential credential, Tenant tenant) {
        checks.accept(KeyCheck.ACCEPTED);
        shared.tell(credential.id(), true, tenant.organizationId());
        return new Verdict.Accepted(accepted(name, credential, tenant, LATELY), Verdict.Accepted.LIFETIME);
    }

    private Caller accepted(String name, Credential credential, Tenant tenant, Duration lately) {
        Caller caller = new Caller(credential.id(), tenant, calls.withKey(credential.key()), access);
        knownLately.put(name, new KnownLately(caller, lately));
        return caller;
    }

    private Verdict unknown(XyteException failure, String name) {
        checks.accept(KeyCheck.UNKNOWN);
        @Nullable KnownLately known = knownLately.getIfPresent(name);
        return known == null
                ? new Verdict.Unknown(failure.retryAfter().orElse(NEXT_TRY))
                : new Verdict.Accepted(known.caller(), Verdict.Accepted.LIFETIME);
    }
}
