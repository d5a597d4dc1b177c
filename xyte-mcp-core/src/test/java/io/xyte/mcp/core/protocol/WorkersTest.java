package io.xyte.mcp.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void two_hundred_calls_may_block_at_once() throws Exception {
        ExecutorService workers = Workers.create();
        CyclicBarrier all = new CyclicBarrier(200);
        List<Future<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            calls.add(workers.submit(() -> all.await(20, TimeUnit.SECONDS)));
        }
        for (Future<Integer> call : calls) {
            assertThat(call.get(20, TimeUnit.SECONDS)).isNotNegative();
        }
        workers.shutdown();
    }

    @Test
    void no_worker_keeps_the_process_alive() throws Exception {
        ExecutorService workers = Workers.create();

        assertThat(workers.submit(() -> Thread.currentThread().isDaemon()).get(20, TimeUnit.SECONDS))
                .isTrue();
        workers.shutdown();
    }
}
