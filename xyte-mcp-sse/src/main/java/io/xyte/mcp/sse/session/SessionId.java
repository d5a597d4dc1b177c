package io.xyte.mcp.sse.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes the ids of sessions: 144 random bits in 24 characters that need no quoting in a header or URL. */
final class SessionId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;
    private static final int FINGERPRINT_BYTES = 6;

    private SessionId() {}

    /** A part of the SHA-256 of an id, in hexadecimal. */
    static String fingerprint(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(US_ASCII));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String next() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
