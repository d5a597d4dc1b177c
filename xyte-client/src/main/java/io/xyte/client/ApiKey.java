package io.xyte.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** An organization or partner key. Nothing but the client's own calls can read its value. Immutable. */
public final class ApiKey {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,512}");

    private final String value;
    private final String fingerprint;

    private ApiKey(String value) {
        this.value = value;
        this.fingerprint = fingerprintOf(value);
    }

    /**
     * A key as Xyte hands it out.
     *
     * @throws IllegalArgumentException if it is empty, longer than 512 characters or not visible ASCII; the message does
     *     not hold the value
     */
    public static ApiKey of(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an API key is 1 to 512 visible ASCII characters without spaces");
        }
        return new ApiKey(value);
    }

    /** Tells keys apart without giving them away: the first 12 hexadecimal digits of the SHA-256. */
    public String fingerprint() {
        return fingerprint;
    }

    String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey key
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.US_ASCII), key.value.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }

    @Override
    public String toString() {
        return "ApiKey[" + fingerprint + "]";
    }

    private static String fingerprintOf(String value) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
