package io.xyte.mcp.stdio.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.stdio.bridge.RemoteException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The session of the session era over Streamable HTTP: its id, the stream for what the server says unasked, and how to
 * start it anew when the server has ended it. Thread-safe.
 */
final class RemoteSession {
    static final String ID = "Mcp-Session-Id";
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    static final byte[] INITIALIZED =
            JsonRpc.notification("notifications/initialized", JsonRpc.MAPPER.createObjectNode());

    private final Remote remote;
    private final Http http;
    private final Calls calls;
    private volatile @Nullable State state;
    private volatile @Nullable Call introduction;
    private volatile boolean ended;
    private @Nullable Thread listener;

    /**
     * One session at the server.
     *
     * @param id empty if the server keeps none
     * @param version the revision that was agreed on
     */
    record State(Optional<String> id, String version) {
        void headers(HttpRequest.Builder request) {
            id.ifPresent(value -> request.header(ID, value));
            if (!version.isEmpty()) {
                request.header(RequestHeaders.VERSION, version);
            }
        }
    }

    RemoteSession(Remote remote, Http http, Calls calls) {
        this.remote = remote;
        this.http = http;
        this.calls = calls;
    }

    /** Empty before the client's {@code initialize}. */
    Optional<State> state() {
        return Optional.ofNullable(state);
    }

    /** The server has answered the client's {@code initialize}. */
    void opened(Call call, Optional<String> id, ObjectNode answer) {
        introduction = call;
        state = new State(id, answer.at("/result/protocolVersion").asText(""));
    }

    /**
     * Introduces the client again, unless another thread has done so meanwhile.
     *
     * @throws RemoteException if that does not work; whatever was to be sent in the new session has not been sent
     */
    synchronized void renew(Optional<State> lost) throws RemoteException, InterruptedException {
        Call first = introduction;
        if (first == null || !state().equals(lost)) {
            return;
        }
        try {
            introduce(first);
        } catch (RemoteException failure) {
            throw failure.kind() == Kind.REFUSED
                    ? failure
                    : new RemoteException(Kind.NOT_SENT, "The server cannot be reached.");
        }
        listen();
    }

    private void introduce(Call first) throws RemoteException, InterruptedException {
        byte[] initialize = again(first, TextNode.valueOf("xyte-bridge"));
        HttpResponse<InputStream> response = http.send(request().POST(BodyPublishers.ofByteArray(initialize)));
        try (InputStream body = response.body()) {
            ObjectNode answer =
                    response.statusCode() == 200 ? answer(response, body) : JsonRpc.MAPPER.createObjectNode();
            if (!answer.has("result")) {
                throw Http.refused(response.statusCode());
            }
            opened(first, response.headers().firstValue(ID), answer);
        } catch (IOException e) {
            throw Http.lost();
        }
        post(INITIALIZED, request());
    }

    static byte[] again(Call introduction, JsonNode id) {
        Message.Request request = introduction.request();
        return JsonRpc.request(id.asText(), request.method(), request.params());
    }

    private static ObjectNode answer(HttpResponse<InputStream> response, InputStream body)
            throws RemoteException, IOException {
        if (!Http.isEvents(response)) {
            return Http.json(body).orElseGet(JsonRpc.MAPPER::createObjectNode);
        }
        EventReader events = new EventReader(body);
        for (Optional<EventReader.Event> event = events.next(); event.isPresent(); event = events.next()) {
            if (JsonRpc.MAPPER.readTree(event.get().data()) instanceof ObjectNode message && !message.has("method")) {
                return message;
            }
        }
        return JsonRpc.MAPPER.createObjectNode();
    }

    /** Sends a notification or response; one that the server does not take is of no use in a new session either. */
    void send(Message message, byte[] json, HttpRequest.Builder request) throws RemoteException, InterruptedException {
        post(json, request);
        if (message instanceof Message.Notification notification
                && notification.method().equals("notifications/initialized")) {
            listen();
        }
    }

    private void post(byte[] json, HttpRequest.Builder request) throws RemoteException, InterruptedException {
        state().ifPresent(now -> now.headers(request));
        HttpResponse<InputStream> response = http.send(request.POST(BodyPublishers.ofByteArray(json)));
        Http.discard(response);
        if (response.statusCode() / 100 != 2) {
            throw new RemoteException(Kind.REFUSED, "The server did not take a notification.");
        }
    }

    private HttpRequest.Builder request() {
        return remote.request(remote.url())
                .header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "application/json");
    }

    private synchronized void listen() {
        if (listener != null && listener.isAlive() || ended) {
            return;
        }
        Thread thread = new Thread(this::hear, "xyte-bridge-listener");
        thread.setDaemon(true);
        thread.start();
        listener = thread;
    }

    /** Reads the stream of what the server says unasked, and opens it again when it is cut. */
    private void hear() {
        Backoff backoff = new Backoff(Integer.MAX_VALUE);
        String lastId = "";
        try {
            while (!ended) {
                Optional<State> used = state();
                try {
                    HttpResponse<InputStream> response = http.send(stream(used, lastId));
                    try (InputStream body = response.body()) {
                        if (response.statusCode() == 404
                                && used.flatMap(State::id).isPresent()) {
                            lastId = "";
                            renew(used);
                        } else if (response.statusCode() != 200 || !Http.isEvents(response)) {
                            return; // this server says nothing unasked
                        } else {
                            lastId = read(body, lastId, backoff);
                        }
                    }
                } catch (RemoteException | IOException cut) {
                    // opened again below
                }
                backoff.waits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder stream(Optional<State> used, String lastId) {
        HttpRequest.Builder request = remote.request(remote.url())
                .header("Accept", "text/event-stream")
                .GET();
        used.ifPresent(now -> now.headers(request));
        return lastId.isEmpty() ? request : request.header("Last-Event-ID", lastId);
    }

    private String read(InputStream body, String lastId, Backoff backoff) {
        EventReader events = new EventReader(body);
        try {
            for (Optional<EventReader.Event> event = events.next(); event.isPresent(); event = events.next()) {
                calls.deliver(JsonRpc.MAPPER.readTree(event.get().data()));
                backoff.reset();
            }
        } catch (IOException cut) {
            // opened again by the caller
        }
        events.retry().ifPresent(backoff::atLeast);
        return events.lastId().isEmpty() ? lastId : events.lastId();
    }

    /** Tells the server that the client has gone; it need not answer. */
    void end() throws InterruptedException {
        ended = true;
        synchronized (this) {
            if (listener != null) {
                listener.interrupt();
            }
        }
        Optional<State> last = state();
        if (last.flatMap(State::id).isEmpty()) {
            return;
        }
        HttpRequest.Builder request = remote.request(remote.url()).DELETE();
        last.get().headers(request);
        try {
            Http.discard(http.send(request, FAREWELL));
        } catch (RemoteException gone) {
            // the session ends by itself
        }
    }
}
