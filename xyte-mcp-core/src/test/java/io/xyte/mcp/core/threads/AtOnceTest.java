package io.xyte.mcp.core.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.mcp.core.catalog.CatalogException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    private static final int LONG_SECONDS = 60;

    private final AtOnce reads = new AtOnce();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);

    private static void meet(CyclicBarrier others) {
        try {
            others.await(LONG_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("the others did not come", e);
        }
    }

    private String untilInterrupted() {
        begun.countDown();
        try {
            new CountDownLatch(1).await(LONG_SECONDS, TimeUnit.SECONDS);
            return "never interrupted";
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Test
    void reads_are_made_at_the_same_time_and_each_has_its_result() {
        CyclicBarrier all = new CyclicBarrier(6);
        List<Supplier<Integer>> results = IntStream.range(0, 6)
                .mapToObj(number -> reads.add(() -> {
                    meet(all);
                    return number;
                }))
                .toList();

        reads.run();

        assertThat(results.stream().map(Supplier::get)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void never_more_than_six_are_under_way() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 60; i++) {
            reads.add(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.yield();
                return now.decrementAndGet();
            });
        }

        reads.run();

        assertThat(most.get()).isBetween(1, 6);
    }

    @Test
    void the_first_failure_ends_the_others_and_is_thrown() throws InterruptedException {
        reads.add(this::untilInterrupted);
        reads.add(() -> {
            await(begun);
            throw new IllegalArgumentException("no");
        });

        assertThatThrownBy(reads::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");

        assertThat(interrupted.await(LONG_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whoever_is_cancelled_ends_its_reads() throws InterruptedException {
        reads.add(this::untilInterrupted);
        reads.add(this::untilInterrupted);
        Thread call = Thread.currentThread();
        Thread canceller = new Thread(() -> {
            await(begun);
            call.interrupt();
        });
        canceller.start();

        assertThatThrownBy(reads::run).isInstanceOf(CatalogException.class).hasMessage("The call was cancelled.");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted.await(LONG_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void reads_may_make_reads_of_their_own_however_many_there_are() {
        List<Supplier<Integer>> results = IntStream.range(0, 40)
                .mapToObj(outer -> reads.add(() -> {
                    AtOnce inner = new AtOnce();
                    List<Supplier<Integer>> numbers = IntStream.range(0, 40)
                            .mapToObj(number -> inner.add(() -> number))
                            .toList();
                    inner.run();
                    return numbers.stream().mapToInt(Supplier::get).sum();
                }))
                .toList();

        reads.run();

        assertThat(results.stream().map(Supplier::get)).hasSize(40).containsOnly(780);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONG_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it did not begin");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
