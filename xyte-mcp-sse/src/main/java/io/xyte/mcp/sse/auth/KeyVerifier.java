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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Asks Xyte whether it knows a key, once for all requests that wait for the same one, and remembers the answer for a
 * short time under the key's hash. Thread-safe.
 */
public final class KeyVerifier {
    private static final int MAX_REMEMBERED = 10_000;
    /** While Xyte cannot be asked, those whom it knew within this time go on. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    private static final Duration NEXT_TRY = Duration.ofSeconds(1);

    private final XyteClient questions;
    private final XyteClient calls;
    private final Access access;
    private final Executor executor;
    private final Cache<String, CompletableFuture<Verdict>> verdicts;
    private final Cache<String, Caller> knownLately;

    /**
     * A verifier that knows no key.
     *
     * @param questions a client without key that asks; impatient, for the caller waits at the door
     * @param calls a client without key, the base of the callers' own
     * @param access what every caller may do
     * @param executor for the questions, which block; bounded, for anybody can make the server ask
     */
    public KeyVerifier(XyteClient questions, XyteClient calls, Access access, Executor executor, Ticker ticker) {
        this.questions = questions;
        this.calls = calls;
        this.access = access;
        this.executor = executor;
        this.verdicts = Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .ticker(ticker)
                .expireAfter(Expiry.<String, CompletableFuture<Verdict>>writing(
                        (id, verdict) -> verdict.isDone() ? verdict.join().lifetime() : LATELY))
                .build();
        this.knownLately = Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .ticker(ticker)
                .expireAfterWrite(LATELY)
                .build();
    }

    /** What is known of a key, at once or when Xyte has answered. Fails never. */
    CompletableFuture<Verdict> verify(Credential credential) {
        try {
            return verdicts.get(credential.id(), id -> asking(credential));
        } catch (RejectedExecutionException full) {
            return CompletableFuture.completedFuture(new Verdict.Unknown(NEXT_TRY));
        }
    }

    private CompletableFuture<Verdict> asking(Credential credential) {
        CompletableFuture<Verdict> answer = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                Verdict verdict = ask(credential);
                // its lifetime begins before anybody hears of it
                verdicts.put(credential.id(), CompletableFuture.completedFuture(verdict));
                answer.complete(verdict);
            } catch (RuntimeException bug) {
                verdicts.invalidate(credential.id());
                answer.completeExceptionally(bug);
            }
        });
        return answer;
    }

    private Verdict ask(Credential credential) {
        try {
            OrganizationInfo organization =
                    questions.withKey(credential.key()).organization().info();
            return accepted(credential, new Tenant(organization.id(), null));
        } catch (XyteException.Refused refused) {
            return refused(refused, credential);
        } catch (XyteException unanswered) {
            return unknown(unanswered, credential);
        }
    }

    private Verdict refused(XyteException.Refused refused, Credential credential) {
        if (refused.reason() == Reason.UNAUTHORIZED) {
            knownLately.invalidate(credential.id());
            return new Verdict.Rejected();
        }
        // a known key that only may not read this is told so with "forbidden"
        return refused.reason() == Reason.FORBIDDEN
                ? accepted(credential, Tenant.UNKNOWN)
                : unknown(refused, credential);
    }

    private Verdict accepted(Credential credential, Tenant tenant) {
        Caller caller = new Caller(credential.id(), tenant, calls.withKey(credential.key()), access);
        knownLately.put(caller.id(), caller);
        return new Verdict.Accepted(caller);
    }

    private Verdict unknown(XyteException failure, Credential credential) {
        Caller known = knownLately.getIfPresent(credential.id());
        return known == null ? new Verdict.Unknown(failure.retryAfter().orElse(NEXT_TRY)) : new Verdict.Accepted(known);
    }
}
