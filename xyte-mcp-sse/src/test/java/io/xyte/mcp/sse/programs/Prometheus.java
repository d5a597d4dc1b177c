package io.xyte.mcp.sse.programs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A real Prometheus with the files that we ship, which looks every second and waits as long where they wait for minutes. */
public final class Prometheus implements AutoCloseable {
    private static final Path SHIPPED = Path.of("..", "deploy", "prometheus");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Program program;
    private final URI address;

    private Prometheus(Program program, URI address) {
        this.program = program;
        this.address = address;
    }

    /** Starts it with metrics of a port of this machine to fetch; files go into a directory. */
    public static Prometheus of(int metricsPort, Path directory) {
        int port = Program.freePort();
        Path configuration = write(
                directory.resolve("prometheus.yaml"),
                shipped("prometheus.yaml")
                        .replaceAll("(?m)_interval: .*$", "_interval: 1s")
                        .replace("127.0.0.1:9464", "127.0.0.1:" + metricsPort));
        write(directory.resolve("alerts.yaml"), shipped("alerts.yaml").replaceAll("(?m)for: \\d+m$", "for: 1s"));
        Program program = Program.start(
                directory,
                Map.of(),
                List.of(
                        "prometheus",
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + directory.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--log.level=warn"));
        return new Prometheus(program.awaitPort(port), URI.create("http://127.0.0.1:" + port));
    }

    /** What its health of the targets is, one word each: {@code up}, {@code down} or {@code unknown}. */
    public List<String> targets() {
        return texts(api("targets").at("/data/activeTargets"), "/health");
    }

    /** The values that an expression has at the moment, as text. */
    public List<String> values(String expression) {
        String query = URLEncoder.encode(expression, StandardCharsets.UTF_8);
        return texts(api("query?query=" + query).at("/data/result"), "/value/1");
    }

    /** The names of the alerts that fire. */
    public List<String> firing() {
        return texts(api("query?query=ALERTS%7Balertstate=%22firing%22%7D").at("/data/result"), "/metric/alertname");
    }

    private static List<String> texts(JsonNode list, String where) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.at(where).asText())
                .toList();
    }

    /** An answer of its API; one without data while it is still starting. */
    private JsonNode api(String path) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(address.resolve("/api/v1/" + path)).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }

    private static String shipped(String name) {
        try {
            return Files.readString(SHIPPED.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
