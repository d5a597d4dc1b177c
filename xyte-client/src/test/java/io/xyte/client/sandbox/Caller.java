package io.xyte.client.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls the organization API with one key, with nothing between the test and the JDK's HTTP client. */
final class Caller {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final String key;

    private Caller(String base, String key) {
        this.base = base;
        this.key = key;
    }

    static Caller organization(XyteSandbox sandbox, String key) {
        return new Caller(sandbox.baseUri() + "/core/v1/organization", key);
    }

    static Caller partner(XyteSandbox sandbox, String key) {
        return new Caller(sandbox.baseUri() + "/core/v1/partner", key);
    }

    /** An answer. A body that is not JSON, or none, is a missing node. */
    record Reply(int status, String text, HttpResponse<String> raw) {

        JsonNode json() {
            try {
                return text.isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(text);
            } catch (IOException notJson) {
                return MissingNode.getInstance();
            }
        }

        String error() {
            return json().path("error").asText();
        }
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    Reply post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    Reply post(String path, String body) {
        return with("POST", path, body);
    }

    Reply with(String method, String path, String body) {
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
    }

    /** All rows of a paged list. */
    List<JsonNode> all(String path) {
        List<JsonNode> rows = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        JsonNode page;
        int number = 1;
        do {
            page = get(path + separator + "page=" + number++).json();
            page.path("items").forEach(rows::add);
        } while (page.path("has_next_page").asBoolean()
                || page.path("next_page").isNumber());
        return rows;
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        return key.isEmpty() ? request : request.header("Authorization", key);
    }

    /** Waits for the whole answer: the time-out of the JDK's client ends with the headers. */
    static Reply send(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<String>> answer = start(request);
        try {
            HttpResponse<String> response = answer.get(20, TimeUnit.SECONDS);
            return new Reply(response.statusCode(), response.body(), response);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException | TimeoutException stopped) {
            answer.cancel(true);
            throw new IllegalStateException(stopped);
        }
    }

    static CompletableFuture<HttpResponse<String>> start(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /** An answer whose body may still be on its way. */
    static HttpResponse<InputStream> open(HttpRequest.Builder request) throws Exception {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofInputStream()).get(20, TimeUnit.SECONDS);
    }
}
