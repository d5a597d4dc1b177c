package io.xyte.mcp.core;

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
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final XyteSandbox sandbox = XyteSandbox.builder().clock(clock).start();
    private final XyteClient client = XyteClient.builder()
            .baseUrl(sandbox.baseUri())
            .clock(clock)
            .attemptTimeout(Duration.ofSeconds(2))
            .retryPolicy(new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1), 0))
            .build();

    public Organization() {
        this(XyteCatalog.create());
    }

    public Organization(XyteCatalog catalog) {
        this.catalog = catalog;
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
        return call(tool, arguments, context());
    }

    public ToolResult call(String tool, String arguments, CallContext context) {
        return catalog.call(tool, (ObjectNode) json(arguments.replace('\'', '"')), context);
    }

    /** The answer of a call that must succeed. */
    public JsonNode answer(String tool, String arguments) {
        ToolResult result = call(tool, arguments);
        if (result.error()) {
            throw new AssertionError(tool + " failed: " + result.text());
        }
        return json(result.text());
    }

    /** The words of a call that must fail. */
    public String failure(String tool, String arguments) {
        ToolResult result = call(tool, arguments);
        if (!result.error()) {
            throw new AssertionError(tool + " did not fail");
        }
        return result.text();
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
