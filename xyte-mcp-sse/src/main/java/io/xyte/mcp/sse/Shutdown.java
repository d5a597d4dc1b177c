package io.xyte.mcp.sse;

/** Ends the server when the process is told to end, by SIGTERM or from the keyboard. */
final class Shutdown {
    private Shutdown() {}

    static void onSignal(HostedServer server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "xyte-shutdown"));
    }

    private static void end(HostedServer server) {
        server.close();
        // the JVM would report the signal as a failure, and whoever sent it would see one
        Runtime.getRuntime().halt(0);
    }
}
