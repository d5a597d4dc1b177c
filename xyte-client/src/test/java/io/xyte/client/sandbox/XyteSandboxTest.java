package io.xyte.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class XyteSandboxTest {

    @Test
    void it_listens_at_the_loopback_address_only() {
        try (XyteSandbox sandbox = XyteSandbox.start()) {
            assertThat(sandbox.baseUri().toString()).matches("http://127\\.0\\.0\\.1:\\d+");
        }
    }

    @Test
    void it_lives_on_the_clock_of_the_system() {
        try (XyteSandbox sandbox = XyteSandbox.start()) {
            Caller caller = Caller.organization(sandbox, XyteSandbox.DEMO_KEY);

            assertThat(caller.get("/info").json().at("/statistics/devices").asInt())
                    .isEqualTo(320);
            assertThat(caller.get("/incidents").json().path("items").size()).isPositive();
        }
    }

    @Test
    void a_port_that_is_taken_is_told() {
        try (XyteSandbox sandbox = XyteSandbox.start()) {
            int taken = sandbox.baseUri().getPort();

            assertThatThrownBy(() -> XyteSandbox.builder().port(taken).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("Cannot listen at port " + taken);
        }
    }

    @Test
    void settings_that_cannot_be_are_refused_with_the_value() {
        assertThatThrownBy(() -> XyteSandbox.builder().port(65_536))
                .hasMessage("port must be between 0 and 65535, was 65536");
        assertThatThrownBy(() -> XyteSandbox.builder().devices(3))
                .hasMessage("devices must be between 60 and 20000, was 3");
    }

    @Test
    void a_connection_is_kept_after_answers_with_and_without_a_body() throws IOException {
        try (XyteSandbox sandbox = XyteSandbox.start();
                Socket socket = new Socket("127.0.0.1", sandbox.baseUri().getPort())) {
            socket.setSoTimeout(5000);
            List<String> statuses = new ArrayList<>();
            for (String request : List.of("GET /info", "POST /spaces/1/nothing", "GET /devices", "GET /info")) {
                statuses.add(call(socket, request));
            }

            assertThat(statuses)
                    .containsExactly("HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found", "HTTP/1.1 200 OK", "HTTP/1.1 200 OK");
        }
    }

    /** One call over an open connection: the first line of the answer, the rest of which is read away. */
    private static String call(Socket socket, String request) throws IOException {
        String head = request.replace(" ", " /core/v1/organization")
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nAuthorization: " + XyteSandbox.DEMO_KEY
                + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String status = in.readLine();
        int length = 0;
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        line.substring("content-length:".length()).trim());
            }
        }
        in.skip(length);
        return status;
    }

    @Test
    void closing_ends_stalled_answers_and_can_be_repeated() throws Exception {
        XyteSandbox sandbox = XyteSandbox.start();
        sandbox.faults().next(1, Fault.stall());
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Future<?> stalled = executor.submit(
                () -> Caller.organization(sandbox, XyteSandbox.DEMO_KEY).get("/info"));
        while (sandbox.requests().isEmpty()) {
            Thread.onSpinWait();
        }
        sandbox.close();
        sandbox.close();
        executor.shutdown();

        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(stalled.isDone()).isTrue();
    }

    @Test
    void it_leaves_no_thread_that_keeps_the_jvm_alive() {
        try (XyteSandbox sandbox = XyteSandbox.start()) {
            Caller.organization(sandbox, XyteSandbox.DEMO_KEY).get("/info");

            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("xyte-sandbox")
                            || thread.getName().startsWith("HTTP-Dispatcher"))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
        }
    }

    @Test
    void many_callers_at_once_lose_nothing() throws Exception {
        int callers = 16;
        int callsEach = 25;
        ExecutorService executor = Executors.newFixedThreadPool(callers);
        try (XyteSandbox sandbox = XyteSandbox.builder().devices(60).start()) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int number = 0; number < callers; number++) {
                String key = number % 2 == 0 ? XyteSandbox.DEMO_KEY : XyteSandbox.DEMO_KEY_2;
                work.add(() -> writeAndRead(Caller.organization(sandbox, key), callsEach));
            }
            int wrong = 0;
            for (Future<Integer> done : executor.invokeAll(work, 60, TimeUnit.SECONDS)) {
                wrong += done.get();
            }
            int spaces = Caller.organization(sandbox, XyteSandbox.DEMO_KEY)
                    .all("/spaces?space_type=room&name=made")
                    .size();

            assertThat(wrong).isZero();
            assertThat(sandbox.requests()).hasSizeGreaterThan(callers * callsEach * 3);
            assertThat(spaces).isEqualTo(1);
        } finally {
            executor.shutdownNow();
        }
    }

    private static int writeAndRead(Caller caller, int calls) {
        int wrong = 0;
        for (int call = 0; call < calls; call++) {
            wrong +=
                    caller.post("/spaces/find_or_create", "{\"name\":\"made\"}").status() == 200 ? 0 : 1;
            wrong += caller.get("/devices").status() == 200 ? 0 : 1;
            wrong += caller.get("/incidents?status=active").status() == 200 ? 0 : 1;
        }
        return wrong;
    }
}
