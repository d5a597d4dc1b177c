package io.xyte.mcp.sse.session;

import io.xyte.mcp.sse.hash.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** Ids of sessions: 144 random bits in 24 characters that need no quoting in a header or URL. */
public final class SessionId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;
    private static final int FINGERPRINT_CHARACTERS = 12;

    private SessionId() {}

    /** What may be logged of an id: a part of its {@link #key}. */
    public static String fingerprint(String id) {
        return key(id).substring(0, FINGERPRINT_CHARACTERS);
    }

    /** What the session of an id is kept under: the SHA-256 of the id in hexadecimal, which does not lead back to it. */
    public static String key(String id) {
        return Sha256.hex(id);
    }

    static String next() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
