package io.xyte.client.call;

import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.Operation;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/** Makes calls with the keys of one client view. Immutable and thread-safe. Not for embedders. */
public final class Calls {
    private final CallSettings settings;
    private final Credentials credentials;
    private final RequestWriter requests;
    private final Resending resending;
    private final Breakers breakers;
    private final AnswerReader answers;
    private final HttpSender sender;
    private final LongSupplier nanoClock = System::nanoTime;

    /** Calls that have no key yet. */
    public Calls(CallSettings settings, HttpClient http, Clock clock) {
        this(
                settings,
                new Credentials(null, null),
                new Resending(
                        new RetryDecision(
                                settings.retryPolicy(),
                                () -> ThreadLocalRandom.current().nextDouble()),
                        wait -> Thread.sleep(wait.toMillis())),
                new Breakers(Breakers.OPEN_TIME),
                new AnswerReader(clock),
                new JdkHttpSender(http, settings.maxAnswerBytes()));
    }

    private Calls(
            CallSettings settings,
            Credentials credentials,
            Resending resending,
            Breakers breakers,
            AnswerReader answers,
            HttpSender sender) {
        this.settings = settings;
        this.credentials = credentials;
        this.requests = new RequestWriter(settings);
        this.resending = resending;
        this.breakers = breakers;
        this.answers = answers;
        this.sender = sender;
    }

    /** Calls with other keys, over the same sockets and breakers. */
    public Calls with(Credentials others) {
        return new Calls(settings, others, resending, breakers, answers, sender);
    }

    public Credentials credentials() {
        return credentials;
    }

    /**
     * The way of one call, outermost stage first. The order is decided here and nowhere else.
     *
     * @throws io.xyte.client.XyteException if it did not succeed
     * @throws IllegalStateException if there is no key for it
     */
    public Answer send(ApiCall call) {
        Operation operation = call.operation();
        Credential credential = credentials.forOperation(operation); // without one nothing is sent
        HttpRequest request = requests.write(call, credential); // once: each attempt sends the same
        Deadline deadline = Deadline.in(settings.callDeadline(), nanoClock); // covers all that follows, waits included
        String keyAndHost = credential.fingerprint() + '@' + settings.baseUrl().getAuthority();

        return resending.call(
                operation,
                deadline,
                () -> // reads only; each attempt takes the whole way below
                breakers.call(
                                operation,
                                keyAndHost,
                                () -> // counts attempts, and knows their outcome
                                answers.read(
                                                operation, // bytes become an answer, or what is known
                                                sender.send(operation, request, timeOfAttempt(operation, deadline)))));
    }

    private Duration timeOfAttempt(Operation operation, Deadline deadline) {
        Duration remaining = deadline.remaining();
        if (remaining.isNegative() || remaining.isZero()) {
            throw new Unclear(operation, Unclear.Kind.TIMEOUT, "no time was left for another attempt", null);
        }
        return remaining.compareTo(settings.attemptTimeout()) < 0 ? remaining : settings.attemptTimeout();
    }
}
