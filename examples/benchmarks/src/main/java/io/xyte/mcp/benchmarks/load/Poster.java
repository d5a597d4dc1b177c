package io.xyte.mcp.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A connection for POSTs, one after the other, each response taken whole. */
final class Poster {
    private final Connection connection;
    private final Client client;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Poster(Client client, Consumer<String> lost) throws IOException {
        this.client = client;
        this.connection = client.connect(lost);
    }

    /**
     * Sends a POST.
     *
     * @param fields further header fields, each with its line's end; may be empty
     */
    void post(String path, String fields, String json, Consumer<Response> done) {
        byte[] request = client.request(
                "POST",
                path,
                "Content-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: "
                        + json.length() + "\r\n" + fields,
                json);
        body.reset();
        connection.send(request, new Whole(done));
    }

    void close() {
        connection.close();
    }

    private final class Whole implements ResponseReader.Receiver {
        private final Consumer<Response> done;
        private Head head = Head.NONE;

        Whole(Consumer<Response> done) {
            this.done = done;
        }

        @Override
        public void head(Head received) {
            head = received;
        }

        @Override
        public void body(ByteBuffer part) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            body.writeBytes(bytes);
        }

        @Override
        public void end() {
            done.accept(new Response(head, body.toString(StandardCharsets.UTF_8)));
        }
    }
}
