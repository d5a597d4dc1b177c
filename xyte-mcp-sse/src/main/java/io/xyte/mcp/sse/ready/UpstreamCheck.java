package io.xyte.mcp.sse.ready;

import com.github.benmanes.caffeine.cache.Ticker;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether the Xyte API answers: without a key, so "who are you" is the answer that it hopes for. Asks once for all
 * who want to know, and believes the answer for a few seconds. Blocks no thread. Thread-safe.
 */
public final class UpstreamCheck {
    /** What an answer is worth. */
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int SERVER_ERROR = 500;

    private final HttpClient http;
    private final HttpRequest question;
    private final Ticker ticker;
    private CompletableFuture<Boolean> last = new CompletableFuture<>();
    private @Nullable Long answeredNanos;
    private boolean asking;
    private int verdict = -1;

    /**
     * Has not asked yet.
     *
     * @param api where the API is
     */
    public UpstreamCheck(HttpClient http, URI api, Ticker ticker) {
        this.http = http;
        this.question = HttpRequest.newBuilder(api).timeout(PATIENCE).build();
        this.ticker = ticker;
    }

    /** Whether it answers; fails never, and comes within seconds. */
    public synchronized CompletableFuture<Boolean> answers() {
        if (asking || believed()) {
            return last;
        }
        asking = true;
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        last = asked;
        http.sendAsync(question, HttpResponse.BodyHandlers.discarding())
                .handle((answer, failure) -> failure == null && answer.statusCode() < SERVER_ERROR)
                .thenAccept(up -> end(asked, up));
        return asked;
    }

    private void end(CompletableFuture<Boolean> asked, boolean up) {
        synchronized (this) {
            asking = false;
            answeredNanos = ticker.read();
            verdict = up ? 1 : 0;
        }
        asked.complete(up);
    }

    private boolean believed() {
        return answeredNanos != null && ticker.read() - answeredNanos < BELIEVED.toNanos();
    }

    /**
     * 1 if it answered when it was last asked, 0 if not, -1 before the first answer. Asks anew, but does not wait for what
     * comes of it.
     */
    public synchronized int lately() {
        answers();
        return verdict;
    }
}
