package io.xyte.client.call;

import io.xyte.client.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How calls are made. Not for embedders: set it with {@code XyteClient.builder()}.
 *
 * @param baseUrl made by {@link BaseUrl}
 * @param callDeadline limit of one call with all its attempts and waits; positive, a day at most
 * @param attemptTimeout limit of one attempt, its body included; positive, a day at most
 * @param maxAnswerBytes length of the longest answer that is read; 1 or more
 * @param userAgent visible ASCII and spaces
 */
public record CallSettings(
        URI baseUrl,
        Duration callDeadline,
        Duration attemptTimeout,
        RetryPolicy retryPolicy,
        int maxAnswerBytes,
        String userAgent) {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern HEADER_TEXT = Pattern.compile("[\\x20-\\x7e]{1,256}");

    /** Throws {@link IllegalArgumentException} if a setting cannot be. */
    public CallSettings {
        checkLimit("callDeadline", callDeadline);
        checkLimit("attemptTimeout", attemptTimeout);
        if (maxAnswerBytes < 1) {
            throw new IllegalArgumentException("maxAnswerBytes must be 1 or more, was " + maxAnswerBytes);
        }
        if (!HEADER_TEXT.matcher(userAgent).matches()) {
            throw new IllegalArgumentException("userAgent must be 1 to 256 visible ASCII characters or spaces");
        }
    }

    static void checkLimit(String setting, Duration value) {
        if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(setting + " must be positive and a day at most, was " + value);
        }
    }
}
