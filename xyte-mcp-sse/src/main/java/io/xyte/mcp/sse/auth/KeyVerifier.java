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
import java.time.Duration;
import java.util.Map;
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
    private static final Duration LATELY = Duration.ofMinutes(10);

    private static final Duration NEXT_TRY = Duration.ofSeconds(1);

    private final XyteClient questions;
    private final XyteClient calls;
    private final Access access;
    private final Executor executor;
    private final Consumer<KeyCheck> checks;
    private final KeyedHash names = new KeyedHash();
    private final Map<String, CompletableFuture<Verdict>> asked = new ConcurrentHashMap<>();
    private final Cache<String, CompletableFuture<Verdict>> accepted;
    private final Cache<String, CompletableFuture<Verdict>> turnedAway;
    private final Cache<String, Caller> knownLately;

    /**
     * A verifier that knows no key.
     *
     * @param questions a client without key that asks; impatient, for the caller waits at the door
     * @param calls a client without key, the base of the callers' own
     * @param access what every caller may do
     * @param executor for the questions, which block; bounded, for anybody can make the server ask
     * @param checks is told of each key that is looked at; must not block
     */
    public KeyVerifier(
            XyteClient questions,
            XyteClient calls,
            Access access,
            Executor executor,
            Consumer<KeyCheck> checks,
            Ticker ticker) {
        this.questions = questions;
        this.calls = calls;
        this.access = access;
        this.executor = executor;
        this.checks = checks;
        this.accepted = verdicts(MAX_REMEMBERED, ticker);
        this.turnedAway = verdicts(MAX_REFUSALS, ticker);
        this.knownLately = Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .ticker(ticker)
                .expireAfterWrite(LATELY)
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
        try {
            return asked.computeIfAbsent(name, first -> {
                CompletableFuture<Verdict> meanwhile = known(name);
                return meanwhile != null ? meanwhile : asking(name, credential);
            });
        } catch (RejectedExecutionException full) {
            checks.accept(KeyCheck.BUSY);
            return CompletableFuture.completedFuture(new Verdict.Unknown(NEXT_TRY));
        }
    }

    private CompletableFuture<Verdict> asking(String name, Credential credential) {
        CompletableFuture<Verdict> answer = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                Verdict verdict = ask(name, credential);
                remember(name, verdict); // its lifetime begins before anybody hears of it
                answer.complete(verdict);
            } catch (RuntimeException bug) {
                answer.completeExceptionally(bug);
            } finally {
                asked.remove(name);
            }
        });
        return answer;
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
            checks.accept(KeyCheck.ACCEPTED);
            return accepted(name, credential, new Tenant(organization.id(), null));
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
            return new Verdict.Rejected();
        }
        // a known key that only may not read this is told so with "forbidden"
        if (refused.reason() == Reason.FORBIDDEN) {
            checks.accept(KeyCheck.ACCEPTED);
            return accepted(name, credential, Tenant.UNKNOWN);
        }
        return unknown(refused, name);
    }

    private Verdict accepted(String name, Credential credential, Tenant tenant) {
        Caller caller = new Caller(credential.id(), tenant, calls.withKey(credential.key()), access);
        knownLately.put(name, caller);
        return new Verdict.Accepted(caller);
    }

    private Verdict unknown(XyteException failure, String name) {
        checks.accept(KeyCheck.UNKNOWN);
        Caller known = knownLately.getIfPresent(name);
        return known == null ? new Verdict.Unknown(failure.retryAfter().orElse(NEXT_TRY)) : new Verdict.Accepted(known);
    }
}
