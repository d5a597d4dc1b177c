package io.xyte.mcp.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How one client of a soak calls tools. For one thread. */
interface SoakWire extends AutoCloseable {
    int LIMIT_SECONDS = 90;

    /** Calls a tool and gives the whole answer. */
    JsonNode call(int id, String tool, String arguments) throws Unanswered;

    /** How often it had to open anew what it calls through. */
    default int reconnects() {
        return 0;
    }

    @Override
    default void close() {}

    /** Waits for a response of HTTP. */
    static HttpResponse<String> await(CompletableFuture<HttpResponse<String>> response) throws Unanswered {
        try {
            return response.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Unanswered(Unanswered.LOST);
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) {
                throw new Unanswered("cut");
            }
            throw new AssertionError(e);
        }
    }

    /** Looks at the status of a response, which says why there is no answer if it is another one. */
    static void expect(int status, HttpResponse<String> response) throws Unanswered {
        if (response.statusCode() != status) {
            String body = response.body();
            String why = body.startsWith("{")
                    ? McpHttp.json(body).at("/error/message").asText()
                    : "of the proxy";
            throw new Unanswered("HTTP " + response.statusCode() + " (" + why + ")");
        }
    }

    /** The one answer that a response of Streamable HTTP has, as a body or on a stream of its own. */
    static JsonNode answer(HttpResponse<String> response) throws Unanswered {
        expect(200, response);
        if (!response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
            return McpHttp.json(response.body());
        }
        List<JsonNode> answers = response.body()
                .lines()
                .filter(line -> line.startsWith("data: {"))
                .map(line -> McpHttp.json(line.substring("data: ".length())))
                .filter(message -> !message.has("method"))
                .toList();
        if (answers.isEmpty()) {
            throw new Unanswered("stream ended");
        }
        if (answers.size() > 1) {
            throw new AssertionError("answered " + answers.size() + " times");
        }
        return answers.get(0);
    }

    /** A session of Streamable HTTP, which is never opened anew. */
    record InSession(McpHttp client, String session) implements SoakWire {
        @Override
        public JsonNode call(int id, String tool, String arguments) throws Unanswered {
            return answer(await(client.postLater(session, McpHttp.call(id, tool, arguments))));
        }
    }

    /** Requests of the stateless era. */
    record OneByOne(McpHttp client) implements SoakWire {
        @Override
        public JsonNode call(int id, String tool, String arguments) throws Unanswered {
            String body = Stateless.call(id, tool, arguments);
            return answer(await(client.postBytes("/mcp", body.getBytes(UTF_8), Stateless.headers(body))));
        }
    }
}
