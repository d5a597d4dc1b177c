package io.xyte.mcp.stdio.bridge;

import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.stdio.bridge.RemoteException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** HTTP+SSE: one stream carries all answers, and names the address that takes the messages. */
final class HttpSse implements Wire {
    private static final int ATTEMPTS = 8;
    private static final int PATIENCE_SECONDS = 60;

    private final Remote remote;
    private final Http http;
    private final Calls calls;
    private volatile CompletableFuture<URI> messages = new CompletableFuture<>();
    private volatile @Nullable Call introduction;
    private volatile @Nullable InputStream stream;
    private volatile boolean ended;

    private HttpSse(Remote remote, Http http, Calls calls) {
        this.remote = remote;
        this.http = http;
        this.calls = calls;
    }

    /** Opens the stream. */
    static HttpSse open(Remote remote, Http http, Calls calls) throws RemoteException, InterruptedException {
        HttpSse wire = new HttpSse(remote, http, calls);
        HttpResponse<InputStream> first = wire.connect();
        Thread thread = new Thread(() -> wire.hear(first), "xyte-bridge-stream");
        thread.setDaemon(true);
        thread.start();
        return wire;
    }

    private HttpResponse<InputStream> connect() throws RemoteException, InterruptedException {
        HttpResponse<InputStream> response = http.send(remote.request(remote.url())
                .header("Accept", "text/event-stream")
                .GET());
        if (response.statusCode() == 200 && Http.isEvents(response)) {
            return response;
        }
        Http.discard(response);
        throw response.statusCode() == 200
                ? new RemoteException(Kind.REFUSED, "No MCP server answers at this address.")
                : Http.refused(response.statusCode());
    }

    private void hear(HttpResponse<InputStream> first) {
        Backoff backoff = new Backoff(Integer.MAX_VALUE); // the client may be there for days
        Optional<HttpResponse<InputStream>> next = Optional.of(first);
        try {
            while (!ended) {
                if (next.isPresent()) {
                    read(next.get().body(), backoff);
                    lost();
                }
                if (ended || !backoff.waits()) {
                    break;
                }
                next = reconnect();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        unreachable();
    }

    private Optional<HttpResponse<InputStream>> reconnect() throws InterruptedException {
        try {
            return Optional.of(connect());
        } catch (RemoteException e) {
            return Optional.empty(); // tried again by the caller
        }
    }

    private void read(InputStream body, Backoff backoff) {
        stream = body;
        EventReader events = new EventReader(body);
        try (body) {
            for (Optional<EventReader.Event> event = events.next(); event.isPresent(); event = events.next()) {
                if (event.get().type().equals("endpoint")) {
                    arrived(remote.url().resolve(event.get().data().strip()));
                } else {
                    calls.deliver(JsonRpc.MAPPER.readTree(event.get().data()));
                    backoff.reset();
                }
            }
        } catch (IOException | IllegalArgumentException cut) {
            // opened again by the caller
        }
        events.retry().ifPresent(backoff::atLeast);
    }

    /** The stream has named its address; a client that was introduced to an earlier stream is so to this one. */
    private void arrived(URI address) throws IOException {
        if (!remote.owns(address)) {
            throw new IOException("the key is not sent to another host");
        }
        Call first = introduction;
        if (first == null) {
            messages.complete(address);
            return;
        }
        Thread thread = new Thread(() -> introduceAgain(first, address), "xyte-bridge-introduction");
        thread.setDaemon(true);
        thread.start();
    }

    private void introduceAgain(Call first, URI address) {
        Calls.Own own = calls.ask();
        try {
            post(RemoteSession.again(first, own.id()), address);
            own.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            post(RemoteSession.INITIALIZED, address);
            messages.complete(address);
            for (Call call : calls.open()) {
                if (call.sent()) {
                    post(call.json(), address); // only what may be repeated is still open
                }
            }
        } catch (RemoteException | ExecutionException | TimeoutException e) {
            closeStream(); // the next one may do better
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers that were to come on the stream will not come. */
    private void lost() {
        messages = new CompletableFuture<>();
        for (Call call : calls.open()) {
            if (call.sent() && (!call.repeatable() || call.initializes())) {
                calls.fail(call, Http.lost());
            }
        }
    }

    private void unreachable() {
        ended = true;
        messages.completeExceptionally(new IOException("the stream is gone"));
        calls.open().forEach(call -> calls.fail(call, Http.lost()));
    }

    @Override
    public void call(Call call) throws RemoteException, InterruptedException {
        if (call.initializes()) {
            introduction = call;
        }
        Backoff backoff = new Backoff(ATTEMPTS);
        while (calls.isOpen(call)) {
            CompletableFuture<URI> used = messages;
            try {
                post(call.json(), address(used));
                call.wasSent();
                if (messages == used) {
                    return; // the answer comes on the stream
                }
                throw Http.lost(); // which was cut before it was known that an answer is to come on it
            } catch (RemoteException failure) {
                boolean again = failure.kind() == Kind.NOT_SENT || failure.kind() == Kind.SESSION_ENDED;
                if (!again && !call.repeatable() || !backoff.waits()) {
                    throw failure;
                }
                if (failure.kind() == Kind.SESSION_ENDED) {
                    closeStream();
                }
            }
        }
    }

    private static URI address(CompletableFuture<URI> messages) throws RemoteException, InterruptedException {
        try {
            return messages.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new RemoteException(Kind.NOT_SENT, "The server cannot be reached.");
        }
    }

    private void post(byte[] json, URI address) throws RemoteException, InterruptedException {
        HttpResponse<InputStream> response = http.send(remote.request(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json)));
        Http.discard(response);
        if (response.statusCode() == 404) {
            throw new RemoteException(Kind.SESSION_ENDED, "The server has ended the session.");
        }
        if (response.statusCode() / 100 != 2) {
            throw Http.refused(response.statusCode());
        }
    }

    @Override
    public void send(Message message, byte[] json) throws RemoteException, InterruptedException {
        post(json, address(messages));
    }

    @Override
    public void end() {
        ended = true;
        closeStream();
    }

    private void closeStream() {
        InputStream open = stream;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            // nobody reads it
        }
    }
}
