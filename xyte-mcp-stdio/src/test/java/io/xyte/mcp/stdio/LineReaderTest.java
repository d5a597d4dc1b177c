package io.xyte.mcp.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.core.jsonrpc.LineSplitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    private static final String TOO_LONG = "<too long>";

    private final List<String> lines = new ArrayList<>();

    @Test
    void lines_come_in_order_without_their_ends() throws IOException {
        assertThat(read("one\ntwo\r\nthree\n", 100)).containsExactly("one", "two", "three");
    }

    @Test
    void the_last_line_needs_no_end() throws IOException {
        assertThat(read("one\ntwo", 100)).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\n\n\n", "  \n\t\r\n", "   "})
    void blank_lines_are_left_out(String blank) throws IOException {
        assertThat(read(blank, 100)).isEmpty();
    }

    @Test
    void a_carriage_return_inside_a_line_stays() throws IOException {
        assertThat(read("a\rb\n", 100)).containsExactly("a\rb");
    }

    @Test
    void bytes_that_are_no_utf_8_pass_through() throws IOException {
        List<byte[]> seen = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(new byte[] {(byte) 0xff, 0, (byte) 0xc3, '\n'});
        new LineReader(in, 100, new LineSplitter.Lines() {
                    @Override
                    public void line(byte[] bytes) {
                        seen.add(bytes);
                    }

                    @Override
                    public void tooLong() {}
                })
                .readToEnd();

        assertThat(seen).containsExactly(new byte[] {(byte) 0xff, 0, (byte) 0xc3});
    }

    @Test
    void lines_may_arrive_in_pieces() throws IOException {
        InputStream bytewise = new ByteArrayInputStream("one\r\ntwo\n".getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, 1);
            }
        };

        assertThat(read(bytewise, 100)).containsExactly("one", "two");
    }

    @Test
    void a_line_may_be_longer_than_what_is_read_at_once() throws IOException {
        String line = "x".repeat(50_000);

        assertThat(read(line + "\n" + line, 50_000)).containsExactly(line, line);
    }

    @Test
    void a_line_beyond_the_limit_is_told_once_and_the_next_one_is_read() throws IOException {
        assertThat(read("x".repeat(50_000) + "\nnext\n", 1000)).containsExactly(TOO_LONG, "next");
        lines.clear();
        assertThat(read("12345\n123456\n1234", 5)).containsExactly("12345", TOO_LONG, "1234");
    }

    /** A gigabyte, of which no more than the limit may be kept. */
    @Test
    void a_line_beyond_the_limit_is_not_kept() throws IOException {
        InputStream gigabyte = new InputStream() {
            private long left = 1L << 30;

            @Override
            public int read() {
                throw new UnsupportedOperationException("read in pieces");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                left -= length;
                return left < 0 ? -1 : length;
            }
        };

        assertThat(read(new SequenceInputStream(gigabyte, stream("\nnext")), 1000))
                .containsExactly(TOO_LONG, "next");
    }

    private List<String> read(String input, int maxLineBytes) throws IOException {
        return read(stream(input), maxLineBytes);
    }

    private List<String> read(InputStream input, int maxLineBytes) throws IOException {
        new LineReader(input, maxLineBytes, new LineSplitter.Lines() {
                    @Override
                    public void line(byte[] bytes) {
                        lines.add(new String(bytes, UTF_8));
                    }

                    @Override
                    public void tooLong() {
                        lines.add(TOO_LONG);
                    }
                })
                .readToEnd();
        return lines;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
