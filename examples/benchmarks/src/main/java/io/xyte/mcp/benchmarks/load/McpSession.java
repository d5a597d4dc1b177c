package io.xyte.mcp.benchmarks.load;

import io.xyte.mcp.benchmarks.upstream.SampleDevice;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** A session of the session era over Streamable HTTP. */
final class McpSession implements Session {
    private final Poster poster;
    private final Consumer<String> lost;
    private String fields = "";

    McpSession(Client client, Consumer<String> lost) throws IOException {
        this.poster = new Poster(client, lost);
        this.lost = lost;
    }

    @Override
    public void open(Runnable ready) {
        poster.post("/mcp", "", Messages.initialize(0, Messages.SESSION_ERA), answer -> initialized(answer, ready));
    }

    private void initialized(Response answer, Runnable ready) {
        Verdict verdict = answer.verdict(0, Messages.SESSION_ERA);
        Optional<String> id = answer.head().field("mcp-session-id");
        if (verdict != Verdict.RIGHT || id.isEmpty()) {
            lost.accept("no session, initialize was answered with " + verdict.words());
            return;
        }
        fields = "Mcp-Session-Id: " + id.get() + "\r\nMCP-Protocol-Version: " + Messages.SESSION_ERA + "\r\n";
        poster.post("/mcp", fields, Messages.INITIALIZED, accepted -> ready.run());
    }

    @Override
    public void call(long id, Consumer<Verdict> done) {
        poster.post(
                "/mcp",
                fields,
                Messages.call(id),
                answer -> done.accept(answer.verdict(id, SampleDevice.SERIAL_NUMBER)));
    }

    @Override
    public void close() {
        poster.close();
    }
}
