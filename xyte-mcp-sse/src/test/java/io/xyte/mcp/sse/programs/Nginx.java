package io.xyte.mcp.sse.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real nginx with the file that we ship, but without TLS. */
public final class Nginx implements AutoCloseable {
    private static final Path SHIPPED = Path.of("..", "deploy", "nginx", "xyte-mcp.conf");
    private static final String NAME = "nginx";

    private final Program program;
    private final URI address;

    private Nginx(Program program, URI address) {
        this.program = program;
        this.address = address;
    }

    /** Skips the test where there is none. */
    public static void assumeInstalled() {
        Program.assumeInstalled(NAME);
    }

    /** Starts it in front of two instances at ports of this machine, which need not be there. Files go into a directory. */
    public static Nginx before(int one, int other, Path directory) {
        int port = Program.freePort();
        String site = site(port, one, other);
        try {
            Path configuration = Files.writeString(directory.resolve("nginx.conf"), whole(site));
            List<String> command =
                    List.of(NAME, "-p", directory.toString(), "-c", configuration.toString(), "-g", "daemon off;");
            return new Nginx(Program.start(directory, command).awaitPort(port), URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public URI address() {
        return address;
    }

    private static String site(int port, int one, int other) {
        String text;
        try {
            text = Files.readString(SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text = put("listen 80;", "listen 127.0.0.1:" + Program.freePort() + ";", text);
        text = put("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";", text);
        text = put("127.0.0.1:8080 ", "127.0.0.1:" + one + " ", text);
        text = put("127.0.0.1:8081 ", "127.0.0.1:" + other + " ", text);
        return text.replaceAll("(?m)^ *ssl_.*$", "");
    }

    private static String put(String old, String with, String text) {
        if (!text.contains(old)) {
            throw new AssertionError(SHIPPED + " has no '" + old + "'");
        }
        return text.replace(old, with);
    }

    private static String whole(String site) {
        StringBuilder text = new StringBuilder("pid nginx.pid;\nerror_log error.log;\n");
        text.append("events { worker_connections 4096; }\nhttp {\naccess_log off;\n");
        for (String temporary : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            text.append(temporary).append("_temp_path ").append(temporary).append(";\n");
        }
        return text.append(site).append("}\n").toString();
    }

    @Override
    public void close() {
        program.close();
    }
}
