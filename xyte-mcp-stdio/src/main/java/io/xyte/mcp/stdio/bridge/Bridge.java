package io.xyte.mcp.stdio.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.LineSplitter;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.ProtocolException;
import io.xyte.mcp.stdio.bridge.RemoteException.Kind;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One client's way to a hosted server: Streamable HTTP, or HTTP+SSE where the first request finds that the server speaks
 * only that. A tool call that may have reached the server is never sent again. The client's messages come from one
 * thread; its answers are sent by many.
 */
public final class Bridge {
    private final Remote remote;
    private final Http http;
    private final Consumer<byte[]> client;
    private final Calls calls;
    private final Executor workers;
    private final StreamableHttp streamable;
    private volatile @Nullable Wire wire;

    /**
     * A bridge that has not connected yet.
     *
     * @param client takes messages to the client, each on one line
     * @param inFlight requests at once; while there are that many, no further message is taken
     */
    public Bridge(Remote remote, Consumer<byte[]> client, Executor workers, int inFlight) {
        this(remote, client, workers, inFlight, new Silence(Silence.LIMIT));
    }

    /** A bridge with a patience of its own. */
    Bridge(Remote remote, Consumer<byte[]> client, Executor workers, int inFlight, Silence silence) {
        this.remote = remote;
        this.http = new Http(silence);
        this.client = client;
        this.workers = workers;
        this.calls = new Calls(client, inFlight);
        this.streamable = new StreamableHttp(remote, http, calls);
    }

    /** Takes a message of the client; blocks while too many are in flight, and until the server has introduced itself. */
    public void take(byte[] json) throws InterruptedException {
        try {
            Message message = JsonRpc.parse(json);
            if (message instanceof Message.Request request) {
                call(new Call(request, json));
            } else {
                pass(message, json);
            }
        } catch (ProtocolException e) {
            client.accept(e.answer().json());
        }
    }

    /** Answers a message that is too long to be taken. */
    public void refuse(int maxBytes) {
        client.accept(LineSplitter.refusal(maxBytes).json());
    }

    private void call(Call call) throws InterruptedException {
        if (!calls.add(call)) {
            return;
        }
        boolean waits = wire == null || call.initializes();
        try {
            workers.execute(() -> call.run(() -> answer(call)));
        } catch (RejectedExecutionException full) {
            calls.fail(call, new RemoteException(Kind.NOT_SENT, "Too many requests at once."));
            return;
        }
        if (waits) {
            call.awaitSettled(); // what follows needs the transport and the session
        }
    }

    private void answer(Call call) {
        try {
            send(call);
        } catch (RemoteException failure) {
            calls.fail(call, failure);
        } catch (InterruptedException cancelled) {
            calls.cancel(call);
        } catch (RuntimeException bug) {
            calls.fail(call, new RemoteException(Kind.UNCLEAR, "Internal error of the bridge."));
            throw bug;
        }
    }

    private void send(Call call) throws RemoteException, InterruptedException {
        Wire known = wire;
        if (known != null) {
            known.call(call);
            return;
        }
        try {
            wire = streamable; // for what comes while this answer is read
            streamable.call(call);
        } catch (RemoteException failure) {
            wire = null;
            if (failure.kind() != Kind.OTHER_TRANSPORT) {
                throw failure;
            }
            Wire older = HttpSse.open(remote, http, calls);
            wire = older;
            older.call(call);
        }
    }

    /** A notification or a response. It has no answer, so a failure has nobody to be told. */
    private void pass(Message message, byte[] json) throws InterruptedException {
        if (message instanceof Message.Notification notification && cancelled(notification)) {
            return;
        }
        Wire known = wire;
        if (known == null) {
            return;
        }
        try {
            known.send(message, json);
        } catch (RemoteException e) {
            // the server learns no more of it
        }
    }

    /** Whether a cancellation ends here: in the stateless era the closed stream says it. */
    private boolean cancelled(Message.Notification notification) {
        if (!notification.method().equals("notifications/cancelled")) {
            return false;
        }
        JsonNode id = notification.params().path("requestId");
        for (Call call : calls.open()) {
            if (call.request().id().equals(id)) {
                calls.cancel(call);
                return call.stateless() && wire instanceof StreamableHttp;
            }
        }
        return false;
    }

    /** The client sends no more: waits for answers, so long at most, and ends the session at the server. */
    public void end(Duration drain) throws InterruptedException {
        calls.drain(drain);
        Wire known = wire;
        if (known != null) {
            known.end();
        }
    }
}
