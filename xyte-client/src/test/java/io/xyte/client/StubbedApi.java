package io.xyte.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A server on this machine that answers as told and remembers what was sent. */
public final class StubbedApi implements AutoCloseable {
    public static final ApiKey KEY = ApiKey.of("canary-key-1");
    public static final ApiKey PARTNER_KEY = ApiKey.of("canary-partner-key");

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    public static StubbedApi start() {
        StubbedApi api = new StubbedApi();
        api.server.start();
        return api;
    }

    /** Every call gets this answer from now on. */
    public void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    public void answers(int status, String json) {
        answers(WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(json));
    }

    /** Calls of this path get this answer, whatever the others get. */
    public void answersAt(String path, int status, String json) {
        server.stubFor(any(WireMock.urlPathEqualTo(path))
                .atPriority(1)
                .willReturn(WireMock.aResponse().withStatus(status).withBody(json)));
    }

    /** What came, oldest first. */
    public List<LoggedRequest> requests() {
        return server.findAll(WireMock.anyRequestedFor(anyUrl()));
    }

    public LoggedRequest onlyRequest() {
        List<LoggedRequest> requests = requests();
        if (requests.size() != 1) {
            throw new AssertionError("expected one request, came " + requests.size());
        }
        return requests.get(0);
    }

    /** Forgets answers and requests. */
    public void reset() {
        server.resetAll();
    }

    public URI url() {
        return URI.create(server.baseUrl());
    }

    /** A client with both keys whose waits are short. */
    public XyteClient.Builder clientBuilder() {
        return impatient(XyteClient.builder().baseUrl(url()));
    }

    static XyteClient.Builder impatient(XyteClient.Builder builder) {
        return builder.key(KEY)
                .partnerKey(PARTNER_KEY)
                .retryPolicy(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2), 0));
    }

    public XyteClient client() {
        return clientBuilder().build();
    }

    @Override
    public void close() {
        server.stop();
    }
}
