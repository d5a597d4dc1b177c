package io.xyte.client.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;

/** What must be known to run the JDK's HTTP server well. */
final class Server {

    static {
        // Read once, when the first server of the JVM is made. What the embedder has set is left alone.
        // Without this, each small answer waits for the acknowledgement of the one before.
        setIfAbsent("sun.net.httpserver.nodelay", "true");
        // By default, connections are closed after 30 idle seconds: a write on one just being closed would be lost.
        setIfAbsent("sun.net.httpserver.idleInterval", "3600");
        // By default, no more than 200 idle connections are kept.
        setIfAbsent("sun.net.httpserver.maxIdleConnections", "2000");
    }

    private Server() {}

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** @throws UncheckedIOException if the address cannot be had */
    static HttpServer bind(InetSocketAddress address, int backlog) {
        try {
            return HttpServer.create(address, backlog);
        } catch (IOException taken) {
            throw new UncheckedIOException("Cannot listen at port " + address.getPort(), taken);
        }
    }

    /** Its own thread inherits being a daemon from the one that starts it. */
    static void startAsDaemon(HttpServer server) {
        Thread starter = new Thread(server::start, "xyte-sandbox-start");
        starter.setDaemon(true);
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
