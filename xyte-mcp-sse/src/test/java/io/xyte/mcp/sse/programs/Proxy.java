package io.xyte.mcp.sse.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Real proxies with the files that we ship, but without TLS. */
public enum Proxy {
    NGINX("nginx") {
        @Override
        Program start(int port, int one, int other, Path directory) throws IOException {
            Path configuration = Files.writeString(directory.resolve("nginx.conf"), whole(site(port, one, other)));
            return Program.start(
                    directory,
                    Map.of(),
                    List.of("nginx", "-p", directory.toString(), "-c", configuration.toString(), "-g", "daemon off;"));
        }
    },
    CADDY("caddy") {
        @Override
        Program start(int port, int one, int other, Path directory) {
            Map<String, String> environment = Map.of(
                    "XYTE_MCP_DOMAIN", "http://127.0.0.1:" + port,
                    "XYTE_MCP_UPSTREAM", "127.0.0.1:" + one + " 127.0.0.1:" + other,
                    "CADDY_ADMIN", "127.0.0.1:" + Program.freePort(),
                    "XDG_DATA_HOME", directory.toString(),
                    "XDG_CONFIG_HOME", directory.toString());
            String file = DEPLOY.resolve("caddy").resolve("Caddyfile").toString();
            return Program.start(
                    directory, environment, List.of("caddy", "run", "--adapter", "caddyfile", "--config", file));
        }
    };

    private static final Path DEPLOY = Path.of("..", "deploy").toAbsolutePath();

    private final String program;

    Proxy(String program) {
        this.program = program;
    }

    /** One that runs, and where it listens. */
    public record Running(Program program, URI address) implements AutoCloseable {
        @Override
        public void close() {
            program.close();
        }
    }

    /** Skips the test where there is none. */
    public void assumeInstalled() {
        Program.assumeInstalled(program);
    }

    /** Starts it in front of two instances at ports of this machine, which need not be there. Files go into a directory. */
    public Running before(int one, int other, Path directory) {
        assumeInstalled();
        int port = Program.freePort();
        try {
            Program started = start(port, one, other, directory).awaitPort(port);
            return new Running(started, URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    abstract Program start(int port, int one, int other, Path directory) throws IOException;

    private static String site(int port, int one, int other) throws IOException {
        String text = Files.readString(DEPLOY.resolve("nginx").resolve("xyte-mcp.conf"));
        text = put("listen 80;", "listen 127.0.0.1:" + Program.freePort() + ";", text);
        text = put("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";", text);
        text = put("127.0.0.1:8080 ", "127.0.0.1:" + one + " ", text);
        text = put("127.0.0.1:8081 ", "127.0.0.1:" + other + " ", text);
        return text.replaceAll("(?m)^ *ssl_.*$", "");
    }

    private static String put(String old, String with, String text) {
        if (!text.contains(old)) {
            throw new AssertionError("nginx' file has no '" + old + "'");
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
}
