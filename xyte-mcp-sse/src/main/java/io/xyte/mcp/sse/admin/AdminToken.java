package io.xyte.mcp.sse.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xyte.mcp.sse.hash.Sha256;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The operator's token, kept as a hash, and the cookies that stand for it in a browser. Immutable and thread-safe. */
public final class AdminToken {
    /** How long a browser stays signed in. */
    static final Duration SIGNED_IN = Duration.ofHours(8);

    private static final int MIN_LENGTH = 16;
    private static final String MAC = "HmacSHA256";
    private static final Pattern COOKIE = Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

    private final byte[] hash;

    private AdminToken(byte[] hash) {
        this.hash = hash;
    }

    /**
     * A token.
     *
     * @throws IllegalArgumentException if it is easy to guess; the message does not hold it
     */
    public static AdminToken of(String token) {
        if (token.strip().length() < MIN_LENGTH) {
            throw new IllegalArgumentException("XYTE_MCP_ADMIN_TOKEN must have " + MIN_LENGTH + " characters or more");
        }
        return new AdminToken(Sha256.of(token.strip()));
    }

    /** Whether this is the token. Takes as long for a wrong one as for the right one. */
    boolean matches(String sent) {
        return MessageDigest.isEqual(hash, Sha256.of(sent.strip()));
    }

    /** What a browser that has sent the token brings from now on; of no use after a time, or for another token. */
    String cookie(Instant now) {
        long expires = now.plus(SIGNED_IN).getEpochSecond();
        return expires + "." + seal(expires);
    }

    /** Whether a cookie is one of ours and not too old. */
    boolean accepts(String cookie, Instant now) {
        Matcher parts = COOKIE.matcher(cookie);
        if (!parts.matches()) {
            return false;
        }
        long expires = Long.parseLong(parts.group(1));
        boolean ours = MessageDigest.isEqual(
                parts.group(2).getBytes(UTF_8), seal(expires).getBytes(UTF_8));
        return ours && now.getEpochSecond() < expires;
    }

    private String seal(long expires) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(hash, MAC));
            byte[] seal = mac.doFinal(("signed in until " + expires).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    @Override
    public String toString() {
        return "AdminToken";
    }
}
