package io.xyte.mcp.stdio.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;

/** Requests to the hosted server, and what their failures mean. Thread-safe. */
final class Http {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration FIRST_BYTE = Duration.ofMinutes(5); // the longest that known clients wait for a call
    private static final int MAX_BODY_BYTES = EventReader.MAX_EVENT_BYTES;

    // one message a connection at a time: what a lost connection means is then clear; no redirects, which would take
    // the key along
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    private final Silence silence;

    /**
     * @param silence watches streams of events
     */
    Http(Silence silence) {
        this.silence = silence;
    }

    HttpResponse<InputStream> send(HttpRequest.Builder request) throws RemoteException, InterruptedException {
        return send(request, FIRST_BYTE);
    }

    /** Sends, and waits for the response's headers at most so long. */
    HttpResponse<InputStream> send(HttpRequest.Builder request, Duration timeout)
            throws RemoteException, InterruptedException {
        try {
            return client.send(request.timeout(timeout).build(), this::body);
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            throw new RemoteException(RemoteException.Kind.NOT_SENT, "The server cannot be reached.");
        } catch (IOException e) {
            throw lost();
        }
    }

    private BodySubscriber<InputStream> body(ResponseInfo response) {
        BodySubscriber<InputStream> body = BodySubscribers.ofInputStream();
        return isEvents(response.headers()) ? BodySubscribers.mapping(body, silence::watched) : body;
    }

    /** Reads no further. */
    static void discard(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException e) {
            // nobody reads it
        }
    }

    static RemoteException lost() {
        return new RemoteException(
                RemoteException.Kind.UNCLEAR, "The connection to the server broke before its answer came.");
    }

    static boolean isEvents(HttpResponse<?> response) {
        return isEvents(response.headers());
    }

    private static boolean isEvents(HttpHeaders headers) {
        return headers.firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
    }

    /** The body if it is a JSON object. */
    static Optional<ObjectNode> json(InputStream body) throws RemoteException {
        try {
            byte[] bytes = body.readNBytes(MAX_BODY_BYTES + 1);
            return bytes.length > MAX_BODY_BYTES ? Optional.empty() : json(bytes);
        } catch (IOException e) {
            throw lost();
        }
    }

    private static Optional<ObjectNode> json(byte[] bytes) {
        try {
            JsonNode tree = JsonRpc.MAPPER.readTree(bytes);
            return tree instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What a status other than 2xx means when the body says nothing. */
    static RemoteException refused(int status) {
        String words = "The server refused the request (HTTP " + status + ").";
        if (status == 401 || status == 403) {
            return new RemoteException(
                    RemoteException.Kind.REFUSED, "The server does not accept the key (HTTP " + status + ").");
        }
        if (status >= 300 && status < 400) {
            return new RemoteException(
                    RemoteException.Kind.REFUSED, "The server is at another address (HTTP " + status + ").");
        }
        // a proxy may say 5xx after it has passed the request on
        return new RemoteException(status >= 500 ? RemoteException.Kind.UNCLEAR : RemoteException.Kind.REFUSED, words);
    }
}
