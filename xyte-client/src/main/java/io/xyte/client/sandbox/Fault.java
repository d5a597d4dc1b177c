package io.xyte.client.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Something that goes wrong with one request. Immutable.
 *
 * <p>Each fault hits either before or after the request took effect; see {@link #afterEffect}. What looks like a failure
 * of the line or of the server hits afterwards: the write has been made, and only the answer is missing.
 */
public final class Fault {

    private final Play play;
    private final boolean afterEffect;

    private Fault(Play play, boolean afterEffect) {
        this.play = play;
        this.afterEffect = afterEffect;
    }

    /**
     * Answers with a status and an error body. From 500 on it hits after the effect, below before it.
     *
     * @throws IllegalArgumentException if the status is not between 400 and 599
     */
    public static Fault status(int status) {
        return new Fault(Play.error(checkedStatus(status)), status >= 500);
    }

    /**
     * Answers 429 before the request took effect, with a {@code Retry-After} in seconds, rounded up.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public static Fault rateLimited(Duration retryAfter) {
        return new Fault(Play.rateLimited(checkedDuration("retryAfter", retryAfter)), false);
    }

    /**
     * Gives the right answer late.
     *
     * @throws IllegalArgumentException if the delay is negative
     */
    public static Fault latency(Duration delay) {
        return new Fault(Play.late(checkedDuration("delay", delay)), true);
    }

    /** Closes the connection without an answer. */
    public static Fault cutLine() {
        return new Fault(Play.CUT, true);
    }

    /** Closes the connection in the middle of the answer. */
    public static Fault halfAnswer() {
        return new Fault(Play.HALF, true);
    }

    /**
     * Answers with a web page, as a proxy would.
     *
     * @throws IllegalArgumentException if the status is not between 200 and 599
     */
    public static Fault html(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be between 200 and 599, was " + status);
        }
        return new Fault(Play.html(status), status >= 500 || status < 300);
    }

    /**
     * Answers 200 with a valid JSON body of at least this size.
     *
     * @throws IllegalArgumentException if the size is negative
     */
    public static Fault huge(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must be 0 or more, was " + bytes);
        }
        return new Fault(Play.huge(bytes), true);
    }

    /** Sends the headers of an answer and then nothing until the sandbox is closed. */
    public static Fault stall() {
        return new Fault(Play.STALL, true);
    }

    /** Answers 302 to another address before the request took effect. */
    public static Fault redirect(URI location) {
        return new Fault(Play.redirect(Objects.requireNonNull(location, "location")), false);
    }

    /** Answers 200 with a body that is not JSON although it says so. */
    public static Fault garbage() {
        return new Fault(Play.GARBAGE, true);
    }

    /** The same fault, but hitting after the request took effect (true) or before (false). */
    public Fault afterEffect(boolean after) {
        return new Fault(play, after);
    }

    boolean isAfterEffect() {
        return afterEffect;
    }

    Play play() {
        return play;
    }

    private static Duration checkedDuration(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + " must be 0 or more, was " + duration);
        }
        return duration;
    }

    private static int checkedStatus(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status must be between 400 and 599, was " + status);
        }
        return status;
    }
}
