package io.xyte.mcp.sse;

import io.xyte.mcp.sse.session.SessionLimits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** A server for {@link Load}, in a process of its own. Each line of its input makes it say how much heap is in use. */
final class LoadServer {
    private static final int SESSIONS = 50_000;

    private LoadServer() {}

    public static void main(String[] arguments) throws IOException {
        try (TestServer server = TestServer.with()
                .sessions(new SessionLimits(SESSIONS, SESSIONS, Duration.ofMinutes(30)))
                .start()) {
            System.out.println(server.address());
            while (System.in.read() >= 0) {
                System.gc();
                System.gc();
                System.out.println("heap KB "
                        + ManagementFactory.getMemoryMXBean()
                                        .getHeapMemoryUsage()
                                        .getUsed()
                                / 1024
                        + ", sessions " + server.hosted().sessions().size());
            }
        }
    }
}
