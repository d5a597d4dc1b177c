package io.xyte.mcp.sse.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names under which this process alone can find something: HMAC-SHA-256 with a secret that it forgets when it ends. */
final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    /** Never used itself: to copy it costs less than to look for the algorithm again. */
    private final Mac fresh;

    KeyedHash() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        try {
            fresh = Mac.getInstance(ALGORITHM);
            fresh.init(new SecretKeySpec(random, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    String of(String text) {
        try {
            Mac mac = (Mac) fresh.clone();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(US_ASCII)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's own can be copied", e);
        }
    }
}
