package io.xyte.mcp.benchmarks.load;

import io.xyte.mcp.benchmarks.upstream.SampleDevice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A session over HTTP+SSE: a stream for the answers, and a connection for the POSTs, made when it is needed. */
final class SseSession implements Session, ResponseReader.Receiver {
    private final Client client;
    private final Consumer<String> lost;
    private final Connection stream;
    private final EventReader events = new EventReader(this::event);
    private @Nullable Poster poster;
    private @Nullable SseCall inFlight;
    private String postPath = "";
    private Runnable ready = () -> {};

    SseSession(Client client, Consumer<String> lost) throws IOException {
        this.client = client;
        this.lost = lost;
        this.stream = client.connect(lost);
    }

    @Override
    public void open(Runnable whenReady) {
        ready = whenReady;
        stream.send(client.request("GET", "/sse", "Accept: text/event-stream\r\n", ""), this);
    }

    @Override
    public void head(Head head) {
        if (head.status() != 200 || !head.eventStream()) {
            lost.accept("no stream, status " + head.status());
        }
    }

    @Override
    public void body(ByteBuffer part) {
        events.feed(part);
    }

    @Override
    public void end() {
        lost.accept("the server ended the stream");
    }

    private void event(String name, String data) {
        if (name.equals("endpoint")) {
            postPath = data;
            ask(
                    Messages.initialize(0, Messages.FIRST_REVISION),
                    new SseCall(0, Messages.FIRST_REVISION, this::initialized));
        } else if (inFlight != null) {
            inFlight.message(data);
        }
    }

    private void initialized(Verdict verdict) {
        if (verdict == Verdict.RIGHT) {
            post(Messages.INITIALIZED, accepted -> ready.run());
        } else {
            lost.accept("no session, initialize was answered with " + verdict.words());
        }
    }

    @Override
    public void call(long id, Consumer<Verdict> done) {
        ask(Messages.call(id), new SseCall(id, SampleDevice.SERIAL_NUMBER, done));
    }

    private void ask(String json, SseCall call) {
        inFlight = call;
        post(json, call::posted);
    }

    private void post(String json, Consumer<Response> done) {
        try {
            if (poster == null) {
                poster = new Poster(client, lost);
            }
            poster.post(postPath, "", json, done);
        } catch (IOException noConnection) {
            lost.accept(String.valueOf(noConnection.getMessage()));
        }
    }

    @Override
    public void rest() {
        if (poster != null) {
            poster.close();
            poster = null;
        }
    }

    @Override
    public void close() {
        rest();
        stream.close();
    }
}
