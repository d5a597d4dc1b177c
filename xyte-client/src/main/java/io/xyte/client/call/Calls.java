package io.xyte.client.call;

import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.Operation;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Makes calls with the keys of one client view. Immutable and thread-safe. Not for embedders. */
public final class Calls {
    private final CallSettings settings;
    private final Credentials credentials;
    private final RequestWriter requests;
    private final Lazy<Stages> stages;
    private final LongSupplier nanoClock = System::nanoTime;

    /** What all views share. Made at the first call: sockets, TLS and caches cost a program a third of its start. */
    private record Stages(Resending resending, Breakers breakers, AnswerReader answers, HttpSender sender) {

        static Stages of(CallSettings settings, HttpClient http, Clock clock) {
            return new Stages(
                    new Resending(
                            new RetryDecision(
                                    settings.retryPolicy(),
                                    () -> ThreadLocalRandom.current().nextDouble()),
                            wait -> Thread.sleep(wait.toMillis())),
                    new Breakers(Breakers.OPEN_TIME),
                    new AnswerReader(clock),
                    new JdkHttpSender(http, settings.maxAnswerBytes()));
        }
    }

    /**
     * Calls that have no key yet.
     *
     * @param http asked once, at the first call
     */
    public Calls(CallSettings settings, Supplier<HttpClient> http, Clock clock) {
        this(settings, new Credentials(null, null), new Lazy<>(() -> Stages.of(settings, http.get(), clock)));
    }

    private Calls(CallSettings settings, Credentials credentials, Lazy<Stages> stages) {
        this.settings = settings;
        this.credentials = credentials;
        this.requests = new RequestWriter(settings);
        this.stages = stages;
    }

    /** Calls with other keys, over the same sockets and breakers. */
    public Calls with(Credentials others) {
        return new Calls(settings, others, stages);
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
        Stages shared = stages.get();
        String keyAndHost = credential.fingerprint() + '@' + settings.baseUrl().getAuthority();

        return shared.resending()
                .call(
                        operation,
                        deadline,
                        () -> // reads only; each attempt takes the whole way below
                        shared.breakers()
                                .call(
                                        operation,
                                        keyAndHost,
                                        () -> // counts attempts, and knows their outcome
                                        shared.answers()
                                                .read(
                                                        operation, // bytes become an answer, or what is known
                                                        shared.sender()
                                                                .send(
                                                                        operation,
                                                                        request,
                                                                        timeOfAttempt(operation, deadline)))));
    }

    private Duration timeOfAttempt(Operation operation, Deadline deadline) {
        Duration remaining = deadline.remaining();
        if (remaining.isNegative() || remaining.isZero()) {
            throw new Unclear(operation, Unclear.Kind.TIMEOUT, "no time was left for another attempt", null);
        }
        return remaining.compareTo(settings.attemptTimeout()) < 0 ? remaining : settings.attemptTimeout();
    }
}
