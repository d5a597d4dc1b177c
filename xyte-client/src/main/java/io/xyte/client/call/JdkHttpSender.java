package io.xyte.client.call;

import io.xyte.client.XyteException;
import io.xyte.client.XyteException.NotSent;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.Operation;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Sends with the JDK's client. That client sends a GET again by itself when a pooled connection turns out to be dead, and
 * nothing else; so a write on such a connection ends as {@link Unclear}, which is the truth.
 */
final class JdkHttpSender implements HttpSender {
    private final HttpClient client;
    private final int maxAnswerBytes;

    JdkHttpSender(HttpClient client, int maxAnswerBytes) {
        this.client = client;
        this.maxAnswerBytes = maxAnswerBytes;
    }

    @Override
    public RawAnswer send(Exchange exchange) {
        Operation operation = exchange.operation();
        Duration timeout = exchange.timeForAttempt();
        if (Thread.currentThread().isInterrupted()) {
            throw new Unclear(operation, Unclear.Kind.INTERRUPTED, "before it was sent", null);
        }
        // The JDK's own request timeout ends with the headers: a body that never ends would hold this thread for ever.
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(exchange.request(), info -> BoundedBody.of(info.statusCode(), maxAnswerBytes));
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return new RawAnswer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Unclear(
                    operation, Unclear.Kind.TIMEOUT, "no whole answer within " + timeout.toMillis() + " ms", null);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unclear(operation, Unclear.Kind.INTERRUPTED, "while it waited for the answer", null);
        } catch (ExecutionException e) {
            throw failure(operation, e.getCause());
        }
    }

    private static XyteException failure(Operation operation, @Nullable Throwable cause) {
        if (cause instanceof AnswerTooLarge tooLarge) {
            String what = "the answer is longer than " + tooLarge.maxBytes() + " bytes";
            return new Unclear(operation, Unclear.Kind.TOO_LARGE, what, null);
        }
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException) {
            return new NotSent(operation, NotSent.Kind.UNREACHABLE, "no connection to the host", null, cause);
        }
        // The name only: texts of the JDK may quote what the other side sent.
        String name = cause == null ? "unknown" : cause.getClass().getSimpleName();
        return new Unclear(operation, Unclear.Kind.CONNECTION_LOST, "the connection broke (" + name + ")", null);
    }
}
