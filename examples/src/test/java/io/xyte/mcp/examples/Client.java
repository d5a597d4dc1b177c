package io.xyte.mcp.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An MCP client that has started a program and speaks to it line by line, in either era. */
final class Client {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    private final Program program;
    private int lastId;

    Client(Program program) {
        this.program = program;
    }

    /** Sends a request; returns its id. */
    int request(String method, String params) {
        lastId++;
        program.type(
                "{\"jsonrpc\":\"2.0\",\"id\":" + lastId + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
        return lastId;
    }

    /** The answer to a request. */
    JsonNode ask(String method, String params) {
        return answer(request(method, params));
    }

    /** The answer to a request that was sent before; what comes before it is not looked at. */
    JsonNode answer(int id) {
        JsonNode message = next();
        while (message.path("id").asInt() != id || message.has("method")) {
            message = next();
        }
        return message;
    }

    private JsonNode next() {
        String line = program.line()
                .orElseThrow(() ->
                        new AssertionError("it has ended: " + program.end().errors()));
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }

    JsonNode initialize() {
        JsonNode answer = ask(
                "initialize",
                "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
                        + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}");
        program.type("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        return answer;
    }

    /** The first request of the stateless era. */
    JsonNode discover() {
        return ask("server/discover", "{" + META + "}");
    }

    JsonNode callStateless(String tool) {
        return ask("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":{}," + META + "}");
    }

    JsonNode call(String tool) {
        return ask("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":{}}");
    }
}
