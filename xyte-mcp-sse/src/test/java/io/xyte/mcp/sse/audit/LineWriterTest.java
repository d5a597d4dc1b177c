package io.xyte.mcp.sse.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(120)
class LineWriterTest {
    private static final Duration RETRY = Duration.ofMillis(5);

    /** A sink that fails until it is mended, and tells of each try. */
    private static final class Sink implements LineSink {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final Semaphore tries = new Semaphore(0);
        private volatile boolean broken = true;

        @Override
        public void write(byte[] lines) throws IOException {
            tries.release();
            if (broken) {
                throw new IOException("in a test");
            }
            written.writeBytes(lines);
        }

        void awaitTries(int count) throws InterruptedException {
            assertThat(tries.tryAcquire(count, 60, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void close() {}
    }

    private static byte[] line(int number) {
        return (number + "\n").getBytes(UTF_8);
    }

    @Test
    void what_came_while_the_sink_failed_is_written_afterwards_in_order() throws Exception {
        Sink sink = new Sink();
        LineWriter writer = new LineWriter("a test", sink, 100, RETRY);
        writer.take(line(1));
        sink.awaitTries(2);
        assertThat(writer.healthy()).isFalse();
        writer.take(line(2));
        sink.broken = false;
        writer.close();

        assertThat(sink.written.toString(UTF_8)).isEqualTo("1\n2\n");
        assertThat(writer.healthy()).isTrue();
        assertThat(writer.dropped()).isZero();
    }

    @Test
    void what_finds_no_room_is_counted() throws Exception {
        Sink sink = new Sink();
        LineWriter writer = new LineWriter("a test", sink, 3, RETRY);
        writer.take(line(0));
        sink.awaitTries(1); // the first line is the thread's now, and the queue is empty
        for (int i = 1; i <= 10; i++) {
            writer.take(line(i));
        }
        sink.broken = false;
        writer.close();

        assertThat(writer.dropped()).isEqualTo(7);
        assertThat(sink.written.toString(UTF_8)).isEqualTo("0\n1\n2\n3\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_loses_lines_and_says_how_many() {
        LineWriter writer = new LineWriter("a full disk", new RotatingFile(Path.of("/dev/full"), 1000, 1), 10, RETRY);
        for (int i = 0; i < 25; i++) {
            writer.take(line(i));
        }
        writer.close();

        assertThat(writer.dropped()).isEqualTo(25);
        assertThat(writer.healthy()).isFalse();
    }
}
