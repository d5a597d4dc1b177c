package io.xyte.mcp.sse;

import io.xyte.client.XyteClient;
import io.xyte.client.call.BaseUrl;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * The Xyte API behind the server.
 *
 * @param url where it is; set by the operator alone
 * @param callDeadline how long a tool may wait for one of its calls; under the 60 s after which clients give up
 * @param attemptTimeout how long one attempt of a call may take
 */
public record Upstream(URI url, Duration callDeadline, Duration attemptTimeout) {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /** Clients give up on a connection after 10 s and more. */
    private static final Duration KEY_DEADLINE = Duration.ofSeconds(8);

    /** With the usual deadlines. */
    public static Upstream of(URI url) {
        return new Upstream(url, Duration.ofSeconds(50), Duration.ofSeconds(15));
    }

    /** The sockets and threads that all callers share. */
    public HttpClient sockets() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Runnable::run) // its tasks do not block; handing them on costs more than they do
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    /** What is asked, without a key, to see whether the API is there. */
    URI probe() {
        return URI.create(BaseUrl.of(url, false) + "/core/v1/organization/info");
    }

    /** The base of the callers' clients. */
    XyteClient forCalls(HttpClient sockets) {
        return builder(sockets).build();
    }

    /** The base of the clients that ask about keys. */
    public XyteClient forKeys(HttpClient sockets) {
        return builder(sockets)
                .callDeadline(KEY_DEADLINE)
                .attemptTimeout(KEY_DEADLINE)
                .build();
    }

    private XyteClient.Builder builder(HttpClient sockets) {
        return XyteClient.builder()
                .baseUrl(url)
                .callDeadline(callDeadline)
                .attemptTimeout(attemptTimeout)
                .userAgent("xyte-mcp-sse/" + Version.OF_THIS_BUILD)
                .httpClient(sockets);
    }
}
