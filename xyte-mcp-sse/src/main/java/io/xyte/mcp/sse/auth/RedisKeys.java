package io.xyte.mcp.sse.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.SetArgs;
import io.xyte.mcp.sse.hash.Sha256;
import io.xyte.mcp.sse.redis.RedisLink;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What is known of keys, in Redis. A name there is a hash of the credential's hash. What a good key has is its
 * organization, for as long as it counts while Xyte cannot be asked; how much of that is left says how fresh it is.
 */
public record RedisKeys(RedisLink redis) implements SharedKeys {
    private static final String GOOD = "good ";
    private static final String REJECTED = "rejected";
    private static final Duration STALE = KeyVerifier.LATELY.minus(Verdict.Accepted.LIFETIME);

    @Override
    public CompletionStage<Optional<Known>> find(String credentialId) {
        String name = name(credentialId);
        return redis.ask(commands ->
                        commands.get(name).thenCombine(commands.pttl(name), (value, millis) -> known(value, millis)))
                .exceptionally(away -> Optional.empty());
    }

    private static Optional<Known> known(byte @Nullable [] value, long millis) {
        if (value == null || millis <= 0) {
            return Optional.empty();
        }
        String text = new String(value, UTF_8);
        Duration left = Duration.ofMillis(millis);
        if (text.startsWith(GOOD)) {
            Duration fresh = left.minus(STALE);
            String organization = text.substring(GOOD.length());
            return Optional.of(new Known(
                    true,
                    organization.isEmpty() ? null : organization,
                    fresh.isNegative() ? Duration.ZERO : fresh,
                    left));
        }
        return text.equals(REJECTED) ? Optional.of(new Known(false, null, left, Duration.ZERO)) : Optional.empty();
    }

    @Override
    public void tell(String credentialId, boolean good, @Nullable String organizationId) {
        String text = good ? GOOD + (organizationId == null ? "" : organizationId) : REJECTED;
        Duration life = good ? KeyVerifier.LATELY : Verdict.Rejected.LIFETIME;
        redis.ask(commands -> commands.set(name(credentialId), text.getBytes(UTF_8), SetArgs.Builder.px(life)));
    }

    private String name(String credentialId) {
        return redis.key("key", Sha256.hex(credentialId));
    }
}
