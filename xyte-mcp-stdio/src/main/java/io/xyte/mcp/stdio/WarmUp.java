package io.xyte.mcp.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xyte.client.sandbox.XyteSandbox;
import java.io.ByteArrayInputStream;
import java.util.Map;

/**
 * Answers what clients send first, over the whole way of a real start, so that all classes for it are loaded when the
 * JVM writes its archive. Needs no key and no network.
 */
final class WarmUp {
    private static final String MESSAGES = """
            {"jsonrpc":"2.0","id":1,"method":"server/discover","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}
            {"jsonrpc":"2.0","id":2,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"warm-up","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            {"jsonrpc":"2.0","id":3,"method":"tools/list"}
            {"jsonrpc":"2.0","id":4,"method":"resources/list"}
            {"jsonrpc":"2.0","id":5,"method":"prompts/list"}
            {"jsonrpc":"2.0","id":6,"method":"tools/call","params":{"name":"xyte_list_devices","arguments":{}}}
            """;

    private WarmUp() {}

    /** Writes the answers to the output; returns the exit code. */
    static int run(Streams streams) {
        try (XyteSandbox xyte = XyteSandbox.start()) {
            Map<String, String> environment = Map.of(
                    Variable.XYTE_API_KEY.name(),
                    XyteSandbox.DEMO_KEY,
                    Variable.XYTE_BASE_URL.name(),
                    xyte.baseUri().toString());
            ByteArrayInputStream messages = new ByteArrayInputStream(MESSAGES.getBytes(UTF_8));
            return new Command(environment, new Streams(messages, streams.output(), streams.errors()))
                    .run(new String[0]);
        }
    }
}
