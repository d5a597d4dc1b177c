package io.xyte.mcp.benchmarks.load;

import io.xyte.mcp.benchmarks.upstream.SampleDevice;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** A connection whose requests say everything themselves: the stateless era, and the bare handler. */
final class PlainSession implements Session {
    private final Poster poster;
    private final Request request;

    /**
     * How a call looks.
     *
     * @param fields header fields, each with its line's end
     * @param body by the call's id
     */
    record Request(String path, String fields, LongFunction<String> body) {}

    PlainSession(Client client, Consumer<String> lost, Request request) throws IOException {
        this.poster = new Poster(client, lost);
        this.request = request;
    }

    @Override
    public void open(Runnable ready) {
        ready.run();
    }

    @Override
    public void call(long id, Consumer<Verdict> done) {
        poster.post(
                request.path(),
                request.fields(),
                request.body().apply(id),
                answer -> done.accept(answer.verdict(id, SampleDevice.SERIAL_NUMBER)));
    }

    @Override
    public void close() {
        poster.close();
    }
}
