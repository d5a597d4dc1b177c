package io.xyte.mcp.sse.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Headless Chromium with one tab, spoken to in its DevTools protocol. For one thread. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENING = "DevTools listening on ";
    private static final int LIMIT_SECONDS = 120;

    private final Process process;
    private final WebSocket socket;
    private final String tab;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    /** Where the browser is on this machine; empty if there is none. */
    public static Optional<Path> installed() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the browser with a new profile. */
    public Chromium(Path program, Path profile) throws IOException {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = await(HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(listening(process)), new Listener()));
        String target = call(Optional.empty(), "Target.createTarget", "{\"url\":\"about:blank\"}")
                .path("targetId")
                .asText();
        tab = call(Optional.empty(), "Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}")
                .path("sessionId")
                .asText();
        call("Page.enable", "{}");
        call("Log.enable", "{}");
    }

    private static String listening(Process process) throws IOException {
        BufferedReader errors = process.errorReader(UTF_8);
        @Nullable String line = errors.readLine();
        while (line != null && !line.startsWith(LISTENING)) {
            line = errors.readLine();
        }
        if (line == null) {
            throw new IOException("the browser did not start");
        }
        Thread drain = new Thread(() -> errors.lines().forEach(rest -> {}), "browser-errors");
        drain.setDaemon(true);
        drain.start();
        return line.substring(LISTENING.length());
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Calls a method of the protocol on the tab. */
    public JsonNode call(String method, String parameters) {
        return call(Optional.of(tab), method, parameters);
    }

    private JsonNode call(Optional<String> session, String method, String parameters) {
        int id = lastId.incrementAndGet();
        ObjectNode message = JsonRpc.MAPPER.createObjectNode().put("id", id).put("method", method);
        message.set("params", json(parameters));
        session.ifPresent(name -> message.put("sessionId", name));
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(message.toString(), true);
        JsonNode told = await(answer);
        if (told.has("error") || told.at("/result/exceptionDetails").isObject()) {
            throw new AssertionError(method + ": " + told);
        }
        return told.path("result");
    }

    private static JsonNode json(String text) {
        try {
            return JsonRpc.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    /** Goes to a page and waits until it is there. */
    public void open(URI page) {
        loaded = new CompletableFuture<>();
        call("Page.navigate", "{\"url\":\"" + page + "\"}");
        await(loaded);
    }

    /** Does something in the page that leads to another one, and waits until that is there. */
    public void leave(String script) {
        loaded = new CompletableFuture<>();
        run(script);
        await(loaded);
    }

    /** The value of an expression in the page. */
    public JsonNode run(String script) {
        ObjectNode parameters =
                JsonRpc.MAPPER.createObjectNode().put("expression", script).put("returnByValue", true);
        return call("Runtime.evaluate", parameters.toString()).at("/result/value");
    }

    /** Shows the page as a device of that width does. */
    public void show(int width, int height, String colorScheme) {
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":" + (width < 600)
                        + "}");
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + colorScheme + "\"}]}");
    }

    /** A picture of the whole page, as PNG. */
    public byte[] picture() {
        JsonNode picture = call("Page.captureScreenshot", "{\"format\":\"png\",\"captureBeyondViewport\":true}");
        return Base64.getDecoder().decode(picture.path("data").asText());
    }

    /** What the browser wrote on its console about the pages: refused resources and the like. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void take(JsonNode message) {
        CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt());
        if (answer != null) {
            answer.complete(message);
        } else if (message.path("method").asText().equals("Page.loadEventFired")) {
            loaded.complete(null);
        } else if (message.path("method").asText().equals("Log.entryAdded")) {
            complaints.add(message.at("/params/entry/text").asText());
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                take(json(parts.toString()));
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        await(process.onExit());
    }
}
