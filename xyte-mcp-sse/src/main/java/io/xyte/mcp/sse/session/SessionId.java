package io.xyte.mcp.sse.session;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes the ids of sessions: 144 random bits in 24 characters that need no quoting in a header or URL. */
final class SessionId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;

    private SessionId() {}

    static String next() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
