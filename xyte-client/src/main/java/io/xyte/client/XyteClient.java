package io.xyte.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.call.ApiCall;
import io.xyte.client.call.BaseUrl;
import io.xyte.client.call.CallSettings;
import io.xyte.client.call.Calls;
import io.xyte.client.call.Credential;
import io.xyte.client.call.Credentials;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.Operations;
import io.xyte.client.operation.OutsideText;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way into the Xyte API. Immutable and thread-safe. Methods of the groups block until their call is over, which is
 * cheap on virtual threads; an interrupt ends the wait.
 *
 * <p>One client holds the sockets and threads of a process; {@link #withKey} makes views of it for further keys.
 *
 * <p>The JDK keeps an idle connection for 1,200 seconds on Java 17 unless the system property
 * {@code jdk.httpclient.keepalive.timeout} says otherwise, and a write on a connection that the other side has dropped
 * ends as {@link XyteException.Unclear}. Start the program with {@code -Djdk.httpclient.keepalive.timeout=30}.
 */
public final class XyteClient {
    private final Calls calls;
    private final Clock clock;

    private XyteClient(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * The same client for another organization: same sockets, threads and circuit breakers. It has no partner key, even
     * if this one has: a tenant must not call with what belongs to another.
     */
    public XyteClient withKey(ApiKey key) {
        return new XyteClient(calls.with(new Credentials(credential(key), null)), clock);
    }

    /** The same client, organization key included, with a partner key. */
    public XyteClient withPartnerKey(ApiKey key) {
        Credentials both = new Credentials(calls.credentials().organization(), credential(key));
        return new XyteClient(calls.with(both), clock);
    }

    /**
     * The same client, confined to some spaces and what lies below them. Whatever it calls, lists show what lies within
     * only, what lies outside is {@linkplain XyteException.Reason#NOT_FOUND not found}, and what belongs to no space is
     * {@linkplain XyteException.NotSent.Kind#OUTSIDE_FENCE not sent}. Paths begin with the topmost space within. A space
     * or device that somebody else moves counts as where it was for 15 seconds at most; what is about to be changed is
     * looked up first. Views of a confined client are confined, too.
     */
    public XyteClient within(SpaceFence spaces) {
        return new XyteClient(calls.within(spaces), clock);
    }

    /**
     * The same client for work that takes several calls and must be over in time: all calls of the view end within the
     * time from now, in place of any limit it had from here. A read that would begin later is not sent. A write is not
     * sent when less than the time of one attempt is left (or half of the time, if that is shorter), so that its answer
     * can still come. Both fail as {@link XyteException.NotSent}.
     *
     * @param time positive, a day at most
     */
    public XyteClient within(Duration time) {
        return new XyteClient(calls.within(time), clock);
    }

    /** The same client, whose calls another listener is told of, too; so are those of its own views. */
    public XyteClient toldTo(CallListener listener) {
        return new XyteClient(calls.toldTo(listener), clock);
    }

    /** The same client with one {@linkplain Builder#callDeadline deadline} from now for all its calls together. */
    public XyteClient asOneCall() {
        return within(calls.settings().callDeadline());
    }

    public Organization organization() {
        return new Organization(calls);
    }

    public Devices devices() {
        return new Devices(calls);
    }

    public Commands commands() {
        return new Commands(calls);
    }

    public Histories histories() {
        return new Histories(calls);
    }

    public Incidents incidents() {
        return new Incidents(calls, clock);
    }

    public Tickets tickets() {
        return new Tickets(calls);
    }

    public Spaces spaces() {
        return new Spaces(calls);
    }

    public Notes notes() {
        return new Notes(calls);
    }

    public Edges edges() {
        return new Edges(calls);
    }

    public Models models() {
        return new Models(calls);
    }

    public Users users() {
        return new Users(calls);
    }

    public Groups groups() {
        return new Groups(calls);
    }

    public Licenses licenses() {
        return new Licenses(calls);
    }

    public Assets assets() {
        return new Assets(calls);
    }

    /** What a partner may call; needs a partner key. */
    public Partner partner() {
        return new Partner(calls);
    }

    /** All documented operations, for programs that browse the API. */
    public static List<Operation> operations() {
        return Operations.all();
    }

    /** Whether this client has the key that an operation needs. */
    public boolean hasKeyFor(Operation operation) {
        return calls.credentials().has(operation);
    }

    /**
     * Calls any operation. Prefer the groups where they will do.
     *
     * @return the answer as it is; an empty object if it has no body
     * @throws IllegalArgumentException if there is no such operation, or it would not take these arguments; the message
     *     is meant for whoever chose them
     * @throws XyteException if the call does not succeed
     */
    public JsonNode call(OperationCall call) {
        Operation operation = Operations.find(call.key())
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no operation " + OutsideText.quoted(call.key())));
        return calls.send(ApiCall.to(operation, call.path(), call.query(), call.body()))
                .body();
    }

    private static Credential credential(ApiKey key) {
        return new Credential(key.fingerprint(), key.value());
    }

    /** Settings of a client. Not thread-safe; {@link #build} may be called more than once. */
    public static final class Builder {
        private static final URI HUB = URI.create("https://hub.xyte.io");
        private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

        private @Nullable ApiKey key;
        private @Nullable ApiKey partnerKey;
        private URI baseUrl = HUB;
        private boolean allowInsecureHttp;
        private Duration callDeadline = Duration.ofSeconds(50);
        private Duration attemptTimeout = Duration.ofSeconds(15);
        private RetryPolicy retryPolicy = RetryPolicy.DEFAULT;
        private int maxAnswerBytes = 20 * 1024 * 1024;
        private String userAgent = "xyte-client-java";
        private Clock clock = Clock.systemUTC();
        private @Nullable HttpClient httpClient;

        private Builder() {}

        /** The organization key. Without one the client is a base for {@link XyteClient#withKey}. */
        public Builder key(ApiKey organizationKey) {
            key = organizationKey;
            return this;
        }

        /** The key for {@code partner()}; none by default. */
        public Builder partnerKey(ApiKey keyOfPartner) {
            partnerKey = keyOfPartner;
            return this;
        }

        /**
         * Where the API is; {@code https://hub.xyte.io} by default. It may end in {@code /core/v1/organization}. Only
         * https, except on this machine.
         */
        public Builder baseUrl(URI url) {
            baseUrl = url;
            return this;
        }

        /** Allows http to other machines, where the key can be read on the way; false by default. */
        public Builder allowInsecureHttp(boolean allow) {
            allowInsecureHttp = allow;
            return this;
        }

        /** Limit of one call with all its attempts and the waits between them; 50 s by default. */
        public Builder callDeadline(Duration deadline) {
            callDeadline = deadline;
            return this;
        }

        /** Limit of one attempt, the body of its answer included; 15 s by default. */
        public Builder attemptTimeout(Duration timeout) {
            attemptTimeout = timeout;
            return this;
        }

        /** How reads are sent again; {@link RetryPolicy#DEFAULT} by default. */
        public Builder retryPolicy(RetryPolicy policy) {
            retryPolicy = policy;
            return this;
        }

        /** The longest answer that is read, in bytes; 20 MiB by default. */
        public Builder maxAnswerBytes(int bytes) {
            maxAnswerBytes = bytes;
            return this;
        }

        /** How the client names itself to the API. */
        public Builder userAgent(String name) {
            userAgent = name;
            return this;
        }

        /** The clock for "until now" and for dates in answers; the system's by default. */
        public Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /** A client of your own, for proxies, trust stores and threads. It must neither follow redirects nor log in. */
        public Builder httpClient(HttpClient client) {
            httpClient = client;
            return this;
        }

        /**
         * The client.
         *
         * @throws IllegalArgumentException if a setting cannot be; the message names it
         */
        public XyteClient build() {
            CallSettings settings = new CallSettings(
                    BaseUrl.of(baseUrl, allowInsecureHttp),
                    callDeadline,
                    attemptTimeout,
                    retryPolicy,
                    maxAnswerBytes,
                    userAgent);
            Supplier<HttpClient> http = httpSource();
            Credentials credentials = new Credentials(
                    key == null ? null : credential(key), partnerKey == null ? null : credential(partnerKey));
            return new XyteClient(new Calls(settings, http, clock).with(credentials), clock);
        }

        private Supplier<HttpClient> httpSource() {
            if (httpClient != null) {
                HttpClient given = checked(httpClient);
                return () -> given;
            }
            Duration connectTimeout = attemptTimeout.compareTo(CONNECT_TIMEOUT) < 0 ? attemptTimeout : CONNECT_TIMEOUT;
            return () -> HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(Runnable::run) // its tasks do not block; handing them on costs more than they do
                    .connectTimeout(connectTimeout)
                    .build();
        }

        private static HttpClient checked(HttpClient client) {
            if (client.followRedirects() != HttpClient.Redirect.NEVER) {
                // The JDK would carry the key to whatever host an answer names.
                throw new IllegalArgumentException("httpClient must not follow redirects");
            }
            if (client.authenticator().isPresent()) {
                // The JDK would send a write again after a 401.
                throw new IllegalArgumentException("httpClient must have no authenticator");
            }
            return client;
        }
    }
}
