package io.xyte.client.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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

    static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
