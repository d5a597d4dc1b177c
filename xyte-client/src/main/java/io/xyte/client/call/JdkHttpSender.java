package io.xyte.client.call;

import io.xyte.client.XyteException;
import io.xyte.client.XyteException.NotSent;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.Operation;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Sends with the JDK's client. That client sends a GET again by itself when a pooled connection turns out to be dead, and
 * nothing else; so a write on such a connection ends as {@link Unclear}, which is the truth.
 */
final class JdkHttpSender implements HttpSender {
    // A server takes 100 streams or more on an HTTP/2 connection, and the JDK's client fails what goes beyond instead
    // of
    // waiting or opening a second one. HTTP/1.1 has a connection a call; the margin is for streams that end late.
    private static final int MAX_CALLS_ON_HTTP_2 = 64;

    private final HttpClient client;
    private final int maxAnswerBytes;
    private final AtomicInteger calls = new AtomicInteger();

    JdkHttpSender(HttpClient client, int maxAnswerBytes) {
        this.client = client;
        this.maxAnswerBytes = maxAnswerBytes;
    }

    @Override
    public RawAnswer send(Exchange exchange) {
        try {
            boolean spills = calls.incrementAndGet() > MAX_CALLS_ON_HTTP_2;
            return receive(exchange, spills ? overHttp1(exchange.request()) : exchange.request());
        } finally {
            calls.decrementAndGet();
        }
    }

    private RawAnswer receive(Exchange exchange, HttpRequest request) {
        Operation operation = exchange.operation();
        Duration timeout = exchange.timeForAttempt();
        if (Thread.currentThread().isInterrupted()) {
            throw new Unclear(operation, Unclear.Kind.INTERRUPTED, "before it was sent", null);
        }
        // The JDK's own request timeout ends with the headers: a body that never ends would hold this thread for ever.
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, info -> BoundedBody.of(info.statusCode(), maxAnswerBytes));
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return new RawAnswer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            String what = "no whole answer within " + timeout.toMillis() + " ms";
            throw new Unclear(operation, Unclear.Kind.TIMEOUT, what, null);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unclear(operation, Unclear.Kind.INTERRUPTED, "while it waited for the answer", null);
        } catch (ExecutionException e) {
            throw failure(operation, e.getCause());
        }
    }

    private static HttpRequest overHttp1(HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
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
