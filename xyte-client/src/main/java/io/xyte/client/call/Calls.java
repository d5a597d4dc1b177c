package io.xyte.client.call;

import io.xyte.client.CallListener;
import io.xyte.client.SpaceFence;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes calls with the keys of one client view. Immutable and thread-safe. Not for embedders. */
public final class Calls {
    private final CallSettings settings;
    private final RequestWriter requests;
    // A program starts before it calls, and certificates, caches and JSON together take most of a second to load.
    private final Once<Stage.Rest> way;
    private final LongSupplier nanoClock = System::nanoTime;
    private final Clock clock;
    private final View view;

    /**
     * What tells the views of one client apart.
     *
     * @param seen where things are, as the calls of the same keys have found
     * @param fence the spaces that the calls are confined to
     * @param limit the time that they have together
     * @param listener is told of each attempt
     */
    private record View(
            Credentials credentials,
            Surroundings seen,
            @Nullable SpaceFence fence,
            @Nullable TimeLimit limit,
            CallListener listener) {}

    /**
     * Calls that have no key yet.
     *
     * @param http asked once, by the first call
     */
    public Calls(CallSettings settings, Supplier<HttpClient> http, Clock clock) {
        this(
                settings,
                new Once<>(() -> wayOver(settings, http.get(), clock)),
                clock,
                new View(
                        new Credentials(null, null),
                        new Surroundings(System::nanoTime),
                        null,
                        null,
                        CallListener.NONE));
    }

    private Calls(CallSettings settings, Once<Stage.Rest> way, Clock clock, View view) {
        this.settings = settings;
        this.requests = new RequestWriter(settings);
        this.way = way;
        this.clock = clock;
        this.view = view;
    }

    private Calls with(View other) {
        return new Calls(settings, way, clock, other);
    }

    /** Calls with other keys, over the same sockets and breakers, within the same spaces and time. */
    public Calls with(Credentials others) {
        boolean sameOrganization = others.organization() == view.credentials.organization();
        Surroundings its = sameOrganization ? view.seen : new Surroundings(System::nanoTime);
        return with(new View(others, its, view.fence, view.limit, view.listener));
    }

    /** Calls that are also confined to some spaces. */
    public Calls within(SpaceFence spaces) {
        SpaceFence both = view.fence == null ? spaces : view.fence.and(spaces);
        return with(new View(view.credentials, view.seen, both, view.limit, view.listener));
    }

    /** Calls that must all be over within a time from now. */
    public Calls within(Duration time) {
        TimeLimit limit = TimeLimit.in(time, settings.attemptTimeout(), nanoClock);
        return with(new View(view.credentials, view.seen, view.fence, limit, view.listener));
    }

    /** Calls that another listener is told of, too. */
    public Calls toldTo(CallListener other) {
        CallListener both = view.listener == CallListener.NONE ? other : view.listener.and(other);
        return with(new View(view.credentials, view.seen, view.fence, view.limit, both));
    }

    public Credentials credentials() {
        return view.credentials;
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
        if (view.fence == null) {
            return unconfined(call);
        }
        call.check(); // before a fence looks at its ids
        return new FencedCalls(view.fence, view.seen, this::unconfined, clock).send(call);
    }

    private Answer unconfined(ApiCall call) {
        call.check(); // an id that is none could reach another call; those that a fence makes up, too
        Credential credential = view.credentials.forOperation(call.operation());
        if (view.limit != null) {
            view.limit.check(call.operation());
        }
        return way.get()
                .call(new Exchange(
                        call.operation(),
                        requests.write(call, credential),
                        credential.fingerprint() + '@' + settings.baseUrl().getAuthority(),
                        deadline(),
                        settings.attemptTimeout(),
                        view.listener));
    }

    private Deadline deadline() {
        Deadline own = Deadline.in(settings.callDeadline(), nanoClock);
        return view.limit == null ? own : own.orEarlier(view.limit.end());
    }

    /** The way of one call, outermost stage first. The order is decided here and nowhere else. */
    private static Stage.Rest way(Resending resending, Breakers breakers, HttpSender sender, AnswerReader answers) {
        return Stage.chain(
                List.of(
                        resending, // reads only: each attempt takes the whole way below
                        new Listened(), // whoever watches sees each attempt, and what breakers keep back
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
