package io.xyte.mcp.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LineWriterTest {

    @Test
    void a_message_goes_out_in_one_piece_and_is_flushed() {
        List<String> events = new ArrayList<>();
        LineWriter writer = new LineWriter(recorder(events), () -> {});
        writer.send("{}".getBytes(UTF_8));

        assertThat(events).containsExactly("write {}\n", "flush");
    }

    @Test
    void messages_of_many_threads_do_not_mix() throws InterruptedException {
        List<String> events = new ArrayList<>(); // guarded by the writer's lock, which is what is tested
        LineWriter writer = new LineWriter(recorder(events), () -> {});
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int thread = 0; thread < 8; thread++) {
            threads.execute(() -> {
                for (int i = 0; i < 500; i++) {
                    writer.send("{}".getBytes(UTF_8));
                }
            });
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(events).hasSize(8000);
        for (int i = 0; i < events.size(); i += 2) {
            assertThat(events.subList(i, i + 2)).containsExactly("write {}\n", "flush");
        }
    }

    @Test
    void a_client_that_has_gone_is_told() {
        AtomicInteger gone = new AtomicInteger();
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        new LineWriter(broken, gone::incrementAndGet).send("{}".getBytes(UTF_8));

        assertThat(gone).hasValue(1);
    }

    private static OutputStream recorder(List<String> events) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                events.add("write one byte");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                events.add("write " + new String(bytes, offset, length, UTF_8));
            }

            @Override
            public void flush() {
                events.add("flush");
            }
        };
    }
}
