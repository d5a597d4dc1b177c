package io.xyte.client.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What shall go wrong with the next requests. Each rule counts down on its own; of the rules that match a request, the
 * oldest is used. Thread-safe.
 */
public final class Faults {

    private static final class Rule {
        private final Predicate<RecordedRequest> matcher;
        private final Fault fault;
        private int left;

        Rule(int times, Predicate<RecordedRequest> matcher, Fault fault) {
            this.left = times;
            this.matcher = matcher;
            this.fault = fault;
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    Faults() {}

    /** Lets a fault hit the next requests, whatever they are. */
    public void next(int times, Fault fault) {
        next(times, request -> true, fault);
    }

    /**
     * Lets a fault hit the next requests of a method below a path.
     *
     * @param method in capital letters
     * @param pathPrefix for example {@code /core/v1/organization/devices}
     */
    public void next(int times, String method, String pathPrefix, Fault fault) {
        next(times, request -> request.method().equals(method) && request.path().startsWith(pathPrefix), fault);
    }

    /**
     * Lets a fault hit the next requests that match.
     *
     * @param times how many requests; 1 or more
     * @param matcher called while requests are handled, so it must be quick and must not throw
     */
    public synchronized void next(int times, Predicate<RecordedRequest> matcher, Fault fault) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be 1 or more, was " + times);
        }
        rules.add(new Rule(times, Objects.requireNonNull(matcher, "matcher"), Objects.requireNonNull(fault, "fault")));
    }

    /** Lets everything go right again. */
    public synchronized void clear() {
        rules.clear();
    }

    synchronized Optional<Fault> take(RecordedRequest request) {
        for (Rule rule : rules) {
            if (rule.matcher.test(request)) {
                rule.left--;
                rules.removeIf(one -> one.left == 0);
                return Optional.of(rule.fault);
            }
        }
        return Optional.empty();
    }
}
