package io.xyte.client.call;

import io.xyte.client.XyteException;
import io.xyte.client.XyteException.NotSent;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.Operation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends with the JDK's client. That client sends a GET again by itself when a pooled connection turns out to be dead, and
 * nothing else; so a write on such a connection ends as {@link Unclear}, which is the truth.
 */
final class JdkHttpSender implements HttpSender {
    // A server takes 100 streams or more on an HTTP/2 connection, and the JDK's client fails what goes beyond instead
    // of waiting or opening a second one. HTTP/1.1 has a connection a call; the margin is for streams that end late.
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
        Deadline deadline = Deadline.in(timeout, System::nanoTime);
        try {
            // blocking, for sendAsync hands each answer on to one more thread
            HttpResponse<byte[]> response = client.send(
                    within(timeout, request),
                    info -> BoundedBody.of(info.statusCode(), maxAnswerBytes, deadline.remaining()));
            return new RawAnswer(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unclear(operation, Unclear.Kind.INTERRUPTED, "while it waited for the answer", null);
        } catch (IOException e) {
            throw failure(operation, timeout, e);
        }
    }

    /** The JDK's limit ends with the headers of the answer; the body has its own. */
    private static HttpRequest within(Duration timeout, HttpRequest request) {
        return request.timeout().filter(timeout::equals).isPresent()
                ? request
                : HttpRequest.newBuilder(request, (name, value) -> true)
                        .timeout(timeout)
                        .build();
    }

    private static HttpRequest overHttp1(HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    private static XyteException failure(Operation operation, Duration timeout, IOException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof AnswerTooLarge tooLarge) {
            String what = "the answer is longer than " + tooLarge.maxBytes() + " bytes";
            return new Unclear(operation, Unclear.Kind.TOO_LARGE, what, null);
        }
        if (failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLHandshakeException) {
            return new NotSent(operation, NotSent.Kind.UNREACHABLE, "no connection to the host", null, failure);
        }
        if (failure instanceof HttpTimeoutException || cause instanceof TimeoutException) {
            String what = "no whole answer within " + timeout.toMillis() + " ms";
            return new Unclear(operation, Unclear.Kind.TIMEOUT, what, null);
        }
        // The name only: texts of the JDK may quote what the other side sent.
        String name = cause.getClass().getSimpleName();
        return new Unclear(operation, Unclear.Kind.CONNECTION_LOST, "the connection broke (" + name + ")", null);
    }
}
