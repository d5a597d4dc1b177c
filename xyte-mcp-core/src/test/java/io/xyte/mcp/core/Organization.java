package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.ApiKey;
import io.xyte.client.RetryPolicy;
import io.xyte.client.XyteClient;
import io.xyte.client.sandbox.RecordedRequest;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Progress;
import io.xyte.mcp.core.catalog.ToolResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A simulated organization that the catalogue is called for. Time stands still in it. */
public final class Organization implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final XyteCatalog catalog;
    private final Clock clock;
    private final XyteSandbox sandbox;
    private final XyteClient client;

    public Organization() {
        this(TestPresets.catalog());
    }

    public Organization(XyteCatalog catalog) {
        this(catalog, 320);
    }

    public Organization(XyteCatalog catalog, int devices) {
        this(catalog, devices, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** The usual number of devices, and a clock of the test's own. */
    public Organization(XyteCatalog catalog, Clock clock) {
        this(catalog, 320, clock);
    }

    private Organization(XyteCatalog catalog, int devices, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
        sandbox = XyteSandbox.builder().clock(clock).devices(devices).start();
        client = XyteClient.builder()
                .baseUrl(sandbox.baseUri())
                .clock(clock)
                .attemptTimeout(Duration.ofSeconds(10)) // also where many builds share a machine
                .retryPolicy(new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1), 0))
                .build();
    }

    public XyteCatalog catalog() {
        return catalog;
    }

    public XyteSandbox sandbox() {
        return sandbox;
    }

    public CallContext context(String key, Access access) {
        Caller caller = new Caller("caller-of-" + key, client.withKey(ApiKey.of(key)), access);
        return new CallContext(caller, Progress.IGNORED, clock);
    }

    public CallContext context() {
        return context(XyteSandbox.DEMO_KEY, Access.FULL);
    }

    /** Calls a tool with arguments in JSON, single quotes instead of double ones. */
    public ToolResult call(String tool, String arguments) {
        return call(tool, arguments(arguments), context());
    }

    public ToolResult call(String tool, ObjectNode arguments, CallContext context) {
        return catalog.call(tool, arguments, context);
    }

    /** The answer of a call that must succeed. */
    public JsonNode answer(String tool, String arguments) {
        return answer(tool, arguments(arguments));
    }

    public JsonNode answer(String tool, ObjectNode arguments) {
        ToolResult result = call(tool, arguments, context());
        assertThat(result.error()).as(result.text()).isFalse();
        return json(result.text());
    }

    /** The words of a call that must fail. */
    public String failure(String tool, String arguments) {
        return failure(tool, arguments(arguments));
    }

    public String failure(String tool, ObjectNode arguments) {
        ToolResult result = call(tool, arguments, context());
        assertThat(result.error()).as(result.text()).isTrue();
        return result.text();
    }

    /** Arguments in JSON, single quotes instead of double ones. */
    public static ObjectNode arguments(String json) {
        return (ObjectNode) json(json.replace('\'', '"'));
    }

    /** The requests that were no reads. */
    public List<RecordedRequest> writes() {
        return sandbox.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON", e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
