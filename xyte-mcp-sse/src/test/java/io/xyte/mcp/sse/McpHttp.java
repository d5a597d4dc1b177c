package io.xyte.mcp.sse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An MCP client as plain as can be, with one key. Header arguments are names and values in turn. */
public final class McpHttp {
    static final String BOTH = "application/json, text/event-stream";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI server;
    private final String key;
    private final HttpClient http;

    McpHttp(URI server, String key) {
        this(server, key, HTTP);
    }

    McpHttp(URI server, String key, HttpClient http) {
        this.server = server;
        this.key = key;
        this.http = http;
    }

    String key() {
        return key;
    }

    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String request(int id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    public static String call(int id, String tool, String arguments) {
        return request(id, "tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
    }

    static String callWithProgress(int id, String tool) {
        return request(
                id, "tools/call", "{\"name\":\"" + tool + "\",\"arguments\":{},\"_meta\":{\"progressToken\":7}}");
    }

    static String initialize() {
        return request(
                0,
                "initialize",
                "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
                        + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}");
    }

    static String notification(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    /** Opens a session of Streamable HTTP and gives its id. */
    public String openSession() {
        HttpResponse<String> answer = post("/mcp", initialize());
        return answer.headers()
                .firstValue("Mcp-Session-Id")
                .orElseThrow(() -> new AssertionError("no session: " + answer.statusCode() + " " + answer.body()));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(posting(path, body, headers));
    }

    public HttpResponse<String> postIn(String session, String body) {
        return post("/mcp", body, "Mcp-Session-Id", session);
    }

    CompletableFuture<HttpResponse<String>> postLater(String session, String body) {
        return http.sendAsync(posting("/mcp", body, "Mcp-Session-Id", session), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> postBytes(String path, byte[] body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json", "Accept", BOTH));
        all.addAll(List.of(headers));
        return http.sendAsync(
                request(path, all).POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest posting(String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json", "Accept", BOTH));
        all.addAll(List.of(headers));
        return request(path, all).POST(BodyPublishers.ofString(body)).build();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, List.of(headers)).GET().build());
    }

    HttpResponse<String> delete(String path, String... headers) {
        return send(request(path, List.of(headers)).DELETE().build());
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return send(request(path, List.of(headers))
                .method(method, BodyPublishers.noBody())
                .build());
    }

    /** Opens a stream of events; its headers have come when this returns. */
    Events listen(String path, String... headers) {
        List<String> all = new ArrayList<>(List.of("Accept", "text/event-stream"));
        all.addAll(List.of(headers));
        return events(request(path, all).GET().build());
    }

    /** Posts what is answered with a stream of events; its headers have come when this returns. */
    Events postForEvents(String path, String body, String... headers) {
        return events(posting(path, body, headers));
    }

    private Events events(HttpRequest request) {
        try {
            return new Events(http.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }

    private HttpRequest.Builder request(String path, List<String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + key);
        for (int i = 0; i < headers.size(); i += 2) {
            request.setHeader(headers.get(i), headers.get(i + 1));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }
}
