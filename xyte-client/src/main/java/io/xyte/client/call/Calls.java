package io.xyte.client.call;

import io.xyte.client.SpaceFence;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes calls with the keys of one client view. Immutable and thread-safe. Not for embedders. */
public final class Calls {
    private final CallSettings settings;
    private final Credentials credentials;
    private final RequestWriter requests;
    // A program starts before it calls, and certificates, caches and JSON together take most of a second to load.
    private final Once<Stage.Rest> way;
    private final LongSupplier nanoClock = System::nanoTime;
    private final Clock clock;
    private final Surroundings seen;
    private final @Nullable SpaceFence fence;

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
                clock,
                new Surroundings(System::nanoTime),
                null);
    }

    private Calls(
            CallSettings settings,
            Credentials credentials,
            Once<Stage.Rest> way,
            Clock clock,
            Surroundings seen,
            @Nullable SpaceFence fence) {
        this.settings = settings;
        this.credentials = credentials;
        this.requests = new RequestWriter(settings);
        this.way = way;
        this.clock = clock;
        this.seen = seen;
        this.fence = fence;
    }

    /** Calls with other keys, over the same sockets and breakers, and within the same spaces. */
    public Calls with(Credentials others) {
        boolean sameOrganization = others.organization() == credentials.organization();
        Surroundings its = sameOrganization ? seen : new Surroundings(System::nanoTime);
        return new Calls(settings, others, way, clock, its, fence);
    }

    /** Calls that are also confined to some spaces. */
    public Calls within(SpaceFence spaces) {
        SpaceFence both = fence == null ? spaces : fence.and(spaces);
        return new Calls(settings, credentials, way, clock, seen, both);
    }

    public Credentials credentials() {
        return credentials;
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
        return fence == null ? unconfined(call) : new FencedCalls(fence, seen, this::unconfined, clock).send(call);
    }

    private Answer unconfined(ApiCall call) {
        call.check(); // those that a fence makes up, too
        Credential credential = credentials.forOperation(call.operation());
        return way.get()
                .call(new Exchange(
                        call.operation(),
                        requests.write(call, credential),
                        credential.fingerprint() + '@' + settings.baseUrl().getAuthority(),
                        Deadline.in(settings.callDeadline(), nanoClock),
                        settings.attemptTimeout()));
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
