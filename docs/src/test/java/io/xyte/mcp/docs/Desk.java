package io.xyte.mcp.docs;

import io.xyte.client.sandbox.XyteSandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a reader of the pages works: a checkout that is built, a simulated Xyte, a demo server, and nothing of this
 * machine's own settings. What the pages leave to the reader, such as {@code HOST} and {@code YOUR_KEY}, is filled in here.
 */
final class Desk implements AutoCloseable {
    private static final String DATA = "/var/lib/xyte-mcp";
    private static final String JAVA_HOME = System.getProperty("java.home");

    private final Path home;
    private final Path checkout;
    private final XyteSandbox sandbox;
    private final DemoServer demo;

    private Desk(Path home, Path checkout, XyteSandbox sandbox) throws IOException {
        this.home = home;
        this.checkout = checkout;
        this.sandbox = sandbox;
        this.demo = DemoServer.start(builder(), Files.createDirectory(home.resolve("data")));
    }

    /** In an empty directory. */
    static Desk in(Path home) throws IOException, InterruptedException {
        Path checkout = Files.createDirectory(home.resolve("checkout"));
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(Repository.ROOT)) {
            for (Path entry : entries) {
                Path copy = checkout.resolve(entry.getFileName());
                if (Files.isDirectory(entry)) {
                    Files.createSymbolicLink(copy, entry);
                } else {
                    Files.copy(
                            entry,
                            copy,
                            StandardCopyOption.COPY_ATTRIBUTES); // by their age ./xyte-mcp knows what to build
                }
            }
        }
        Files.writeString(home.resolve(".curlrc"), "fail-with-body\nsilent\nshow-error\n");
        Files.writeString(home.resolve("key"), "Authorization: Bearer " + XyteSandbox.DEMO_KEY + "\n");
        Desk desk = new Desk(home, checkout, XyteSandbox.start());
        desk.makeCertificate();
        return desk;
    }

    private void makeCertificate() throws IOException, InterruptedException {
        Ended made = Ended.of(builder(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-subj",
                "/CN=mcp.example.com",
                "-addext",
                "subjectAltName=DNS:mcp.example.com",
                "-keyout",
                "key.pem",
                "-out",
                "cert.pem"));
        if (made.code() != 0) {
            throw new AssertionError(made.output());
        }
    }

    /** A command that runs in the checkout. */
    ProcessBuilder builder(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(checkout.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XYTE_") || name.startsWith("OTEL_"));
        environment.put("JAVA_HOME", JAVA_HOME);
        environment.put("PATH", Path.of(JAVA_HOME, "bin") + File.pathSeparator + environment.get("PATH"));
        environment.put("CURL_HOME", home.toString());
        environment.put("XDG_CACHE_HOME", home.toString());
        environment.put("XYTE_MCP_ARCHIVE", "off");
        // dozens of servers start and hardly work: compile quickly rather than well
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        environment.put("XYTE_API_KEY", XyteSandbox.DEMO_KEY);
        environment.put("XYTE_BASE_URL", sandbox.baseUri().toString());
        return builder;
    }

    DemoServer demo() {
        return demo;
    }

    /** A text of the pages with the reader's own names and numbers in it, and the demo as the server. */
    String filledIn(String text) {
        Path stdio = Repository.ROOT.resolve("xyte-mcp-stdio/target");
        return text.replace("https://HOST", demo.address())
                .replace("http://127.0.0.1:8080", demo.address())
                .replace("127.0.0.1:9464", "127.0.0.1:" + demo.metricsPort())
                .replace("YOUR_KEY", XyteSandbox.DEMO_KEY)
                .replaceAll("\\$(\\{(env:)?XYTE_API_KEY}|\\{input:xyte-key}|XYTE_API_KEY)", XyteSandbox.DEMO_KEY)
                .replace(DATA, home.resolve("data").toString())
                .replace("/ABSOLUTE/PATH/TO/dist", stdio.resolve("dist").toString())
                .replace(
                        "/ABSOLUTE/PATH/TO/xyte-mcp-stdio.jar",
                        stdio.resolve("xyte-mcp-stdio.jar").toString())
                .replace("/ABSOLUTE/PATH/TO/key", home.resolve("key").toString());
    }

    /**
     * A program of a block's lines, as a reader types them one after another. What serves until it is ended runs beside the
     * lines after it, on a port of its own, and is ended with the block.
     */
    String script(Snippet block) throws IOException {
        List<ShellLine> lines = ShellLine.of(block.text()).stream()
                .filter(line -> line.commands().stream().allMatch(command -> Programs.isRun(command.program())))
                .toList();
        boolean serves = lines.stream().anyMatch(Desk::serves);
        int port = DemoServer.freePort();
        int metricsPort = DemoServer.freePort();
        Path data = Files.createTempDirectory(home, "data");
        List<String> script = new ArrayList<>(List.of(
                "set -euo pipefail", "servers=()", "trap '[ ${#servers[@]} -eq 0 ] || kill \"${servers[@]}\"' EXIT"));
        for (ShellLine line : lines) {
            String text = line.text().replaceAll("--port (8080|8443)", "--port " + port);
            if (serves || text.contains(" token ")) {
                text = text.replace("http://127.0.0.1:8080", "http://127.0.0.1:" + port)
                        .replace("9464", "" + metricsPort)
                        .replace(DATA, data.toString());
            }
            script.add(serves(line) ? started(text, port) : text);
        }
        return filledIn(String.join("\n", script));
    }

    private static boolean serves(ShellLine line) {
        return line.commands().stream().anyMatch(ShellCommand::servesHosted);
    }

    private static String started(String line, int port) {
        String onPort = line.contains(" --port ") ? line : line + " --port " + port;
        String itself = onPort.replaceFirst("(^|\\s)(\\./xyte-mcp|java)\\s", "$1exec $2 ");
        return "exec 9< <(" + itself + " 2>&1); servers+=($!)\n"
                + "sed '/serves MCP at/q' <&9 | tee /dev/stderr | grep -q 'serves MCP at'";
    }

    @Override
    public void close() {
        demo.close();
        sandbox.close();
    }
}
