package io.xyte.mcp.benchmarks.load;

import io.xyte.mcp.benchmarks.upstream.SampleDevice;

/** The bodies that a client sends. */
final class Messages {
    /** The newest revision of the session era. */
    static final String SESSION_ERA = "2025-11-25";

    /** The only revision that the SDK's SSE transport knows. */
    static final String FIRST_REVISION = "2024-11-05";

    static final String STATELESS_ERA = "2026-07-28";
    static final String INITIALIZED = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

    private static final String CALL = "\"method\":\"tools/call\",\"params\":{\"name\":\"" + Door.TOOL
            + "\",\"arguments\":{\"device_id\":\"" + SampleDevice.ID + "\"}";
    private static final String META = ",\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"" + STATELESS_ERA
            + "\",\"io.modelcontextprotocol/clientCapabilities\":{},"
            + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"load\",\"version\":\"1\"}}";

    private Messages() {}

    static String initialize(long id, String version) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"initialize\",\"params\":{\"protocolVersion\":\""
                + version + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"load\",\"version\":\"1\"}}}";
    }

    static String call(long id) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + "," + CALL + "}}";
    }

    static String statelessCall(long id) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + "," + CALL + META + "}}";
    }

    static String bareCall(long id) {
        return "{\"id\":" + id + ",\"device_id\":\"" + SampleDevice.ID + "\"}";
    }
}
