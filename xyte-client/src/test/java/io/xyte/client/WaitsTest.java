package io.xyte.client;

import static io.xyte.client.RawServer.bytes;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xyte.client.XyteException.Unclear;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a call waits, and how the wait ends. */
@Timeout(30)
class WaitsTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    @Test
    void a_body_that_drips_for_ever_ends_with_the_attempt_and_hangs_up() throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        RawServer.Behaviour drips = (socket, request, onSocket) -> {
            socket.getOutputStream().write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"));
            try {
                while (!hungUp.await(10, MILLISECONDS)) {
                    socket.getOutputStream().write(' ');
                }
            } catch (IOException e) {
                hungUp.countDown();
            }
            return false;
        };
        try (RawServer server = RawServer.start(drips)) {
            XyteClient client = server.clientBuilder()
                    .attemptTimeout(Duration.ofMillis(300))
                    .retryPolicy(RetryPolicy.NEVER)
                    .build();

            Unclear failure = catchThrowableOfType(
                    Unclear.class, () -> client.organization().info());

            assertThat(failure.kind()).isEqualTo(Unclear.Kind.TIMEOUT);
            assertThat(hungUp.await(10, SECONDS)).isTrue();
        }
    }

    @Test
    void an_interrupt_ends_the_wait_stays_set_and_hangs_up() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch hungUp = new CountDownLatch(1);
        RawServer.Behaviour silent = (socket, request, onSocket) -> {
            asked.countDown();
            Fault.awaitHangUp(socket);
            hungUp.countDown();
            return false;
        };
        try (RawServer server = RawServer.start(silent)) {
            CompletableFuture<Boolean> interruptStaysSet = new CompletableFuture<>();
            CompletableFuture<Unclear> failure = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                XyteClient client = server.clientBuilder().build();
                failure.complete(catchThrowableOfType(
                        Unclear.class, () -> client.organization().info()));
                interruptStaysSet.complete(Thread.currentThread().isInterrupted());
            });
            caller.start();
            assertThat(asked.await(10, SECONDS)).isTrue();

            caller.interrupt();

            assertThat(failure.get(10, SECONDS).kind()).isEqualTo(Unclear.Kind.INTERRUPTED);
            assertThat(interruptStaysSet.get(10, SECONDS)).isTrue();
            assertThat(hungUp.await(10, SECONDS)).isTrue();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void a_thread_that_is_interrupted_already_sends_nothing() throws Exception {
        try (RawServer server = RawServer.start(answering())) {
            XyteClient client = server.clientBuilder().build();
            Thread.currentThread().interrupt();

            Unclear failure =
                    catchThrowableOfType(Unclear.class, () -> client.incidents().close("96c2d8f4"));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.kind()).isEqualTo(Unclear.Kind.INTERRUPTED);
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void a_wait_that_does_not_fit_the_deadline_is_not_begun() throws Exception {
        RawServer.Behaviour busy = (socket, request, onSocket) -> {
            socket.getOutputStream().write(bytes("HTTP/1.1 503 Busy\r\nRetry-After: 60\r\nContent-Length: 0\r\n\r\n"));
            return true;
        };
        try (RawServer server = RawServer.start(busy)) {
            XyteClient client =
                    server.clientBuilder().callDeadline(Duration.ofSeconds(10)).build();

            Unclear failure = catchThrowableOfType(
                    Unclear.class, () -> client.organization().info());

            assertThat(failure.kind()).isEqualTo(Unclear.Kind.SERVER_ERROR);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(60));
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void a_write_on_a_pooled_connection_that_dies_is_sent_once() throws Exception {
        // The JDK's client finds out only when it has written the second request.
        RawServer.Behaviour diesOnSecond = (socket, request, onSocket) -> {
            if (onSocket == 1) {
                socket.getOutputStream().write(bytes(OK));
            }
            return onSocket == 1;
        };
        try (RawServer server = RawServer.start(diesOnSecond)) {
            XyteClient client = server.clientBuilder().build();
            client.organization().info();

            Unclear failure =
                    catchThrowableOfType(Unclear.class, () -> client.tickets().sendMessage("t-1", "hello"));

            assertThat(failure.kind()).isEqualTo(Unclear.Kind.CONNECTION_LOST);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    private static RawServer.Behaviour answering() {
        return (socket, request, onSocket) -> {
            socket.getOutputStream().write(bytes(OK));
            return true;
        };
    }
}
