package io.xyte.mcp.sse.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.xyte.mcp.sse.hash.Sha256;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What a bearer shows: {@code xmt_}, 192 random bits and a checksum, so that a mistyped one is known without a look at
 * the store, and scanners for leaked secrets can recognize one. Immutable; does not give itself away.
 */
public final class AccessToken {
    private static final String PREFIX = "xmt_";
    private static final int RANDOM_BYTES = 24;
    private static final int BODY = PREFIX.length() + 2 * RANDOM_BYTES;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{56}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;
    private final String hash;

    private AccessToken(String text) {
        this.text = text;
        this.hash = Sha256.hex(text);
    }

    /** A token that never was. */
    public static AccessToken next() {
        byte[] bits = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bits);
        String body = PREFIX + HexFormat.of().formatHex(bits);
        return new AccessToken(body + checksum(body));
    }

    /** Whether a credential is meant to be one, well-formed or not: it is never sent to Xyte as a key. */
    public static boolean isMeant(String credential) {
        return credential.startsWith(PREFIX);
    }

    /** The token of that text; empty if it is mistyped. */
    public static Optional<AccessToken> parse(String text) {
        boolean whole = FORM.matcher(text).matches() && text.endsWith(checksum(text.substring(0, BODY)));
        return whole ? Optional.of(new AccessToken(text)) : Optional.empty();
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(US_ASCII));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** The text itself, to be shown once to whoever made it. */
    public String text() {
        return text;
    }

    /** SHA-256 in hexadecimal. Random bits need no slower hash. */
    public String hash() {
        return hash;
    }

    @Override
    public String toString() {
        return "AccessToken[" + hash.substring(0, 12) + "]";
    }
}
