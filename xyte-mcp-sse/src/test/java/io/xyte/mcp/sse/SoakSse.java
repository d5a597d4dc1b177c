package io.xyte.mcp.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A client of HTTP+SSE that opens its stream again when it has ended. A thread of its own reads each stream. */
final class SoakSse implements SoakWire {
    private final McpHttp client;
    private final SoakTally.Family tally;
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private @Nullable Stream open;
    private int streams;

    SoakSse(McpHttp client, SoakTally.Family tally) {
        this.client = client;
        this.tally = tally;
    }

    private final class Stream {
        private final Events events;
        private final String endpoint;
        private final Set<Integer> answered = new HashSet<>();
        private volatile boolean ended;

        Stream(Events events) {
            this.events = events;
            this.endpoint = events.data("endpoint");
            Thread reader = new Thread(this::read, "soak-sse");
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            try {
                for (String line = events.line(); line != null; line = events.line()) {
                    if (line.startsWith("data: ")) {
                        take(McpHttp.json(line.substring("data: ".length())));
                    }
                }
            } catch (UncheckedIOException cut) {
                // the same as its end
            }
            ended = true;
            waiting.values().forEach(answer -> answer.completeExceptionally(new Unanswered("stream ended")));
        }

        private void take(JsonNode message) {
            if (message.has("method")) {
                return;
            }
            int id = message.path("id").intValue();
            CompletableFuture<JsonNode> answer = waiting.get(id);
            if (!answered.add(id)) {
                tally.wrong("answered twice: " + id);
            } else if (answer == null) {
                tally.late(); // the client was told before that it might have been taken
            } else {
                answer.complete(message);
            }
        }
    }

    @Override
    public JsonNode call(int id, String tool, String arguments) throws Unanswered {
        return ask(connected(), id, McpHttp.call(id, tool, arguments));
    }

    private JsonNode ask(Stream stream, int id, String body) throws Unanswered {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            if (stream.ended) {
                throw new Unanswered("stream ended");
            }
            HttpResponse<String> taken = SoakWire.await(client.postBytes(stream.endpoint, body.getBytes(UTF_8)));
            if (taken.statusCode() == 404) {
                stream.events.close();
            }
            SoakWire.expect(202, taken);
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Unanswered(Unanswered.LOST);
        } catch (ExecutionException e) {
            throw new Unanswered(String.valueOf(e.getCause().getMessage()));
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        } finally {
            waiting.remove(id);
        }
    }

    /** The stream, opened and initialized if there is none. */
    private Stream connected() throws Unanswered {
        Stream stream = open;
        if (stream != null && !stream.ended) {
            return stream;
        }
        stream = listen();
        ask(stream, 0, McpHttp.initialize());
        open = stream;
        streams++;
        return stream;
    }

    private Stream listen() throws Unanswered {
        try {
            Events events = client.listen("/sse");
            int status = events.response().statusCode();
            if (status != 200) {
                events.close();
                throw new Unanswered("no stream: HTTP " + status);
            }
            return new Stream(events);
        } catch (UncheckedIOException e) {
            throw new Unanswered("no stream: cut");
        }
    }

    @Override
    public int reconnects() {
        return Math.max(0, streams - 1);
    }

    @Override
    public void close() {
        if (open != null) {
            open.events.close();
        }
    }
}
