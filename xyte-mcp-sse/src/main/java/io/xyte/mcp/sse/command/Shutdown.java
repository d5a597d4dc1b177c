package io.xyte.mcp.sse.command;

import io.xyte.mcp.sse.HostedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the server when the process is told to end, by SIGTERM or from the keyboard. */
final class Shutdown {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private Shutdown() {}

    static void onSignal(HostedServer server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "xyte-shutdown"));
    }

    private static void end(HostedServer server) {
        LOG.info("told to end: calls in flight may finish, nothing new is taken");
        server.close();
        LOG.info("ended");
        // the JVM would report the signal as a failure, and whoever sent it would see one
        Runtime.getRuntime().halt(0);
    }
}
