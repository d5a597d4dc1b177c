package io.xyte.mcp.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {
    private static final String FIXED = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n";
    private static final String EMPTY = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";

    private final ResponseReader reader = new ResponseReader();
    private final Recorder recorder = new Recorder();

    @ParameterizedTest
    @ValueSource(strings = {FIXED, CHUNKED})
    void a_body_is_the_same_whatever_pieces_it_comes_in(String response) throws IOException {
        for (int size = 1; size <= response.length(); size++) {
            Recorder pieces = new Recorder();
            reader.expect(pieces);
            feedInPiecesOf(size, response);
            assertThat(pieces.seen).containsExactly("200", "hello", "end");
        }
    }

    @Test
    void a_response_without_a_body_ends_with_its_head() throws IOException {
        reader.expect(recorder);
        feedInPiecesOf(EMPTY.length(), EMPTY);
        assertThat(recorder.seen).containsExactly("202", "", "end");
    }

    @Test
    void the_next_request_may_be_sent_when_a_response_ends() throws IOException {
        reader.expect(recorder);
        feedInPiecesOf(FIXED.length(), FIXED);
        reader.expect(recorder);
        feedInPiecesOf(EMPTY.length(), EMPTY);
        assertThat(recorder.seen).endsWith("202", "", "end");
    }

    @Test
    void a_response_that_nobody_asked_for_is_an_error() {
        assertThatThrownBy(() -> feedInPiecesOf(FIXED.length(), FIXED)).isInstanceOf(IOException.class);
    }

    @Test
    void a_stream_without_chunks_never_ends() throws IOException {
        reader.expect(recorder);
        feedInPiecesOf(1000, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n:\n\n");
        assertThat(recorder.seen).containsExactly("200");
        assertThat(recorder.body.toString()).isEqualTo(":\n\n");
    }

    @Test
    void what_is_not_http_is_an_error() {
        reader.expect(recorder);
        assertThatThrownBy(() -> feedInPiecesOf(100, "220 mail ready\r\n\r\n")).isInstanceOf(IOException.class);
    }

    private void feedInPiecesOf(int size, String text) throws IOException {
        for (int from = 0; from < text.length(); from += size) {
            String piece = text.substring(from, Math.min(text.length(), from + size));
            reader.feed(ByteBuffer.wrap(piece.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    private static final class Recorder implements ResponseReader.Receiver {
        private final List<String> seen = new ArrayList<>();
        private final StringBuilder body = new StringBuilder();

        @Override
        public void head(Head head) {
            seen.add(Integer.toString(head.status()));
        }

        @Override
        public void body(ByteBuffer part) {
            body.append(StandardCharsets.ISO_8859_1.decode(part));
        }

        @Override
        public void end() {
            seen.add(body.toString());
            seen.add("end");
            body.setLength(0);
        }
    }
}
