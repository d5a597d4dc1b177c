package io.xyte.client.call;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Writes the HTTP request of a call: URL, headers and body. */
final class RequestWriter {
    private final URI baseUrl;
    private final String userAgent;
    private final Duration attemptTimeout;

    RequestWriter(CallSettings settings) {
        this.baseUrl = settings.baseUrl();
        this.userAgent = settings.userAgent();
        this.attemptTimeout = settings.attemptTimeout();
    }

    HttpRequest write(ApiCall call, Credential credential) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + call.target()))
                .version(version())
                .timeout(attemptTimeout)
                // bare: the API has no "Bearer"
                .header("Authorization", credential.headerValue())
                .header("Accept", "application/json")
                .header("User-Agent", userAgent);
        if (call.body() != null) {
            request.header("Content-Type", "application/json");
            byte[] json = call.body().toString().getBytes(StandardCharsets.UTF_8);
            return request.method(call.operation().method().name(), BodyPublishers.ofByteArray(json))
                    .build();
        }
        return withoutBody(request, call).build();
    }

    private static HttpRequest.Builder withoutBody(HttpRequest.Builder request, ApiCall call) {
        return switch (call.operation().method()) {
            case GET -> request.GET();
            case DELETE -> request.DELETE();
            case POST, PUT, PATCH -> request.method(call.operation().method().name(), BodyPublishers.noBody());
        };
    }

    // With http the JDK would ask each time for an upgrade to h2c, which proxies and small servers stumble over.
    private HttpClient.Version version() {
        return baseUrl.getScheme().equals("https") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
    }
}
