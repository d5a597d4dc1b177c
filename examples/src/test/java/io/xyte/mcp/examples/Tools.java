package io.xyte.mcp.examples;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** Programs that a machine may have, and ports. */
final class Tools {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Tools() {}

    /** Whether a program of that name is on the path. */
    static boolean present(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until somebody listens there; gives the address again. */
    static String awaitHttp(String address) {
        long endNanos = System.nanoTime() + LIMIT.toNanos();
        while (!listens(URI.create(address))) {
            if (System.nanoTime() > endNanos) {
                throw new AssertionError("nobody listens within " + LIMIT);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return address;
    }

    private static boolean listens(URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
