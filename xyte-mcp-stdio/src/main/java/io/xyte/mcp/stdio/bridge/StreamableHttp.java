package io.xyte.mcp.stdio.bridge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.stdio.bridge.RemoteException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Streamable HTTP, both eras: each message is a POST, and its answer comes as its response. */
final class StreamableHttp implements Wire {
    private static final int ATTEMPTS = 8;

    private final Remote remote;
    private final Http http;
    private final Calls calls;
    private final RemoteSession session;

    StreamableHttp(Remote remote, Http http, Calls calls) {
        this.remote = remote;
        this.http = http;
        this.calls = calls;
        this.session = new RemoteSession(remote, http, calls);
    }

    @Override
    public void call(Call call) throws RemoteException, InterruptedException {
        Backoff backoff = new Backoff(ATTEMPTS);
        Optional<RemoteSession.State> lost = Optional.empty();
        while (calls.isOpen(call)) {
            Optional<RemoteSession.State> used = Optional.empty();
            try {
                if (lost.isPresent()) {
                    session.renew(lost);
                    lost = Optional.empty();
                }
                used = call.stateless() ? used : session.state();
                post(call, used);
            } catch (RemoteException failure) {
                if (!again(call, failure) || !backoff.waits()) {
                    throw failure;
                }
                lost = failure.kind() == Kind.SESSION_ENDED ? used : lost;
            }
        }
    }

    private static boolean again(Call call, RemoteException failure) {
        return switch (failure.kind()) {
            case NOT_SENT, SESSION_ENDED -> true;
            // what may have happened once must not happen twice
            case UNCLEAR -> call.repeatable();
            case REFUSED, OTHER_TRANSPORT -> false;
        };
    }

    private void post(Call call, Optional<RemoteSession.State> used) throws RemoteException, InterruptedException {
        HttpRequest.Builder request = request();
        if (call.stateless()) {
            RequestHeaders.of(call.request().method(), call.request().params()).forEach(request::header);
        } else {
            used.ifPresent(state -> state.headers(request));
        }
        HttpResponse<InputStream> response = http.send(request.POST(BodyPublishers.ofByteArray(call.json())));
        try (InputStream body = response.body()) {
            call.reads(body);
            if (response.statusCode() / 100 != 2) {
                refuse(call, used, response.statusCode(), body);
            } else if (Http.isEvents(response)) {
                receive(call, used, response, body);
            } else {
                receiveOne(call, response, body);
            }
        } catch (IOException e) {
            throw Http.lost();
        }
    }

    private HttpRequest.Builder request() {
        return remote.request(remote.url())
                .header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "application/json");
    }

    private void receiveOne(Call call, HttpResponse<InputStream> response, InputStream body) throws RemoteException {
        ObjectNode answer = Http.json(body)
                .orElseThrow(() -> new RemoteException(Kind.UNCLEAR, "The server's answer cannot be read."));
        deliver(call, response, answer);
        if (calls.isOpen(call)) {
            throw new RemoteException(Kind.UNCLEAR, "The server's answer is for another request.");
        }
    }

    private void deliver(Call call, HttpResponse<?> response, ObjectNode message) {
        if (call.initializes() && message.has("result")) {
            session.opened(call, response.headers().firstValue(RemoteSession.ID), message);
        }
        calls.deliver(message);
    }

    private void receive(
            Call call, Optional<RemoteSession.State> used, HttpResponse<InputStream> response, InputStream body)
            throws RemoteException, InterruptedException {
        if (!call.initializes()) {
            call.settle();
        }
        EventReader events = new EventReader(body);
        read(call, response, events);
        Backoff backoff = new Backoff(ATTEMPTS);
        events.retry().ifPresent(backoff::atLeast);
        String lastId = events.lastId();
        while (calls.isOpen(call) && !lastId.isEmpty() && used.isPresent() && backoff.waits()) {
            lastId = resume(call, used.get(), lastId, backoff);
        }
        if (calls.isOpen(call)) {
            throw Http.lost();
        }
    }

    private void read(Call call, HttpResponse<?> response, EventReader events) {
        try {
            for (Optional<EventReader.Event> event = events.next(); event.isPresent(); event = events.next()) {
                deliver(call, response, parse(event.get().data()));
            }
        } catch (IOException cut) {
            // what came is delivered; whether the answer was among it is what counts
        }
    }

    private static ObjectNode parse(String data) throws IOException {
        if (JsonRpc.MAPPER.readTree(data) instanceof ObjectNode message) {
            return message;
        }
        throw new IOException("no JSON-RPC message");
    }

    /** Goes on with a stream that was cut; returns the id of the last event. */
    private String resume(Call call, RemoteSession.State used, String lastId, Backoff backoff)
            throws InterruptedException {
        HttpRequest.Builder request = remote.request(remote.url())
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastId)
                .GET();
        used.headers(request);
        try {
            HttpResponse<InputStream> response = http.send(request);
            try (InputStream body = response.body()) {
                call.reads(body);
                if (response.statusCode() != 200 || !Http.isEvents(response)) {
                    return "";
                }
                EventReader events = new EventReader(body);
                read(call, response, events);
                events.retry().ifPresent(backoff::atLeast);
                return events.lastId().isEmpty() ? lastId : events.lastId();
            }
        } catch (RemoteException | IOException e) {
            return lastId;
        }
    }

    private void refuse(Call call, Optional<RemoteSession.State> used, int status, InputStream body)
            throws RemoteException {
        if (status == 404 && used.flatMap(RemoteSession.State::id).isPresent()) {
            throw new RemoteException(Kind.SESSION_ENDED, "The server has ended the session.");
        }
        Optional<ObjectNode> answer = Http.json(body);
        boolean own =
                answer.isPresent() && call.request().id().equals(answer.get().path("id"));
        if (own) {
            calls.deliver(answer.get());
            return;
        }
        if ((status == 404 || status == 405) && used.isEmpty()) {
            throw new RemoteException(Kind.OTHER_TRANSPORT, "No MCP server answers at this address.");
        }
        if (answer.isPresent() && answer.get().path("error") instanceof ObjectNode error && status < 500) {
            @Nullable String message = error.path("message").textValue();
            if (message != null && error.path("code").isInt()) {
                calls.fail(call, error);
                return;
            }
        }
        throw Http.refused(status);
    }

    @Override
    public void send(Message message, byte[] json) throws RemoteException, InterruptedException {
        session.send(message, json, request());
    }

    @Override
    public void end() throws InterruptedException {
        session.end();
    }
}
