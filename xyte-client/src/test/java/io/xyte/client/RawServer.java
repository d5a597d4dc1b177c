package io.xyte.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that does to its sockets what it is told, byte by byte, and counts the requests it has read. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Behaviour behaviour;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();

    private RawServer(ServerSocket listener, Behaviour behaviour) {
        this.listener = listener;
        this.behaviour = behaviour;
    }

    /** Starts on a free port; the behaviour is run once for each whole request, and the socket is closed after it. */
    public static RawServer start(Behaviour behaviour) {
        try {
            RawServer server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
            server.threads.execute(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    public int requests() {
        return requests.get();
    }

    /** A client whose waits are short. */
    public XyteClient.Builder clientBuilder() {
        return StubbedApi.impatient(XyteClient.builder().baseUrl(url()));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            return; // closed: the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            int number = 1;
            while (readRequest(socket.getInputStream())
                    && behaviour.answer(socket, requests.incrementAndGet(), number++)) {
                socket.getOutputStream().flush();
            }
        } catch (IOException e) {
            return; // the client hung up, as it may
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads head and body; false if the client has closed. */
    private static boolean readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                return false;
            }
            head.append((char) c);
        }
        String lower = head.toString().toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length: ");
        int length = at < 0 ? 0 : Integer.parseInt(lower.substring(at + 16, lower.indexOf('\r', at)));
        return in.readNBytes(length).length == length;
    }

    /** Text as it goes over the wire. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What to do with a request. */
    @FunctionalInterface
    public interface Behaviour {
        /**
         * Answers, or does not.
         *
         * @param request number of the request on this server, from 1
         * @param onSocket number of the request on this socket, from 1
         * @return whether the socket stays open for a further request
         */
        boolean answer(Socket socket, int request, int onSocket) throws IOException, InterruptedException;
    }
}
