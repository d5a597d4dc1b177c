package io.xyte.client.call;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Makes calls with the keys of one client view. Immutable and thread-safe. Not for embedders. */
public final class Calls {
    private final CallSettings settings;
    private final Credentials credentials;
    private final RequestWriter requests;
    // A program starts before it calls, and certificates, caches and JSON together take most of a second to load.
    private final Once<Stage.Rest> way;
    private final Optional<TimeLimit> limit;
    private final LongSupplier nanoClock = System::nanoTime;

    /**
     * Calls that have no key yet.
     *
     * @param http asked once, by the first call
     */
    public Calls(CallSettings settings, Supplier<HttpClient> http, Clock clock) {
        this(
                settings,
                new Credentials(null, null),
                new Once<>(() -> wayOver(settings, http.get(), clock)),
                Optional.empty());
    }

    private Calls(CallSettings settings, Credentials credentials, Once<Stage.Rest> way, Optional<TimeLimit> limit) {
        this.settings = settings;
        this.credentials = credentials;
        this.requests = new RequestWriter(settings);
        this.way = way;
        this.limit = limit;
    }

    /** Calls with other keys, over the same sockets and breakers. */
    public Calls with(Credentials others) {
        return new Calls(settings, others, way, limit);
    }

    /** Calls that must all be over within a time from now. */
    public Calls within(Duration time) {
        return new Calls(
                settings, credentials, way, Optional.of(TimeLimit.in(time, settings.attemptTimeout(), nanoClock)));
    }

    public Credentials credentials() {
        return credentials;
    }

    public CallSettings settings() {
        return settings;
    }

    /**
     * Makes a call.
     *
     * @throws IllegalArgumentException if the API would not take it; nothing was sent
     * @throws io.xyte.client.XyteException if it did not succeed
     * @throws IllegalStateException if there is no key for it
     */
    public Answer send(ApiCall call) {
        call.check(); // an id that is none could reach another call
        Credential credential = credentials.forOperation(call.operation());
        limit.ifPresent(all -> all.check(call.operation()));
        return way.get()
                .call(new Exchange(
                        call.operation(),
                        requests.write(call, credential),
                        credential.fingerprint() + '@' + settings.baseUrl().getAuthority(),
                        deadline(),
                        settings.attemptTimeout()));
    }

    private Deadline deadline() {
        Deadline own = Deadline.in(settings.callDeadline(), nanoClock);
        return limit.map(all -> own.orEarlier(all.end())).orElse(own);
    }

    /** The way of one call, outermost stage first. The order is decided here and nowhere else. */
    private static Stage.Rest way(Resending resending, Breakers breakers, HttpSender sender, AnswerReader answers) {
        return Stage.chain(
                List.of(
                        resending, // reads only: each attempt takes the whole way below
                        breakers), // inside the resending, so that each attempt counts and an open one ends the call
                exchange -> answers.read( // bytes become an answer, or the exception that says what is known
                        exchange.operation(), //
                        sender.send(exchange))); // the only one that knows sockets; the deadline covers the body too
    }

    private static Stage.Rest wayOver(CallSettings settings, HttpClient http, Clock clock) {
        RetryDecision decision = new RetryDecision(
                settings.retryPolicy(), () -> ThreadLocalRandom.current().nextDouble());
        return way(
                new Resending(decision, wait -> Thread.sleep(wait.toMillis())),
                new Breakers(Breakers.OPEN_TIME),
                new JdkHttpSender(http, settings.maxAnswerBytes()),
                new AnswerReader(clock));
    }
}
