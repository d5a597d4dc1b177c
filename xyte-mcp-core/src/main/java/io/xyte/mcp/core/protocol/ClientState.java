package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.LogLevel;
import io.xyte.mcp.core.catalog.ServerCard;
import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import java.util.Optional;

/** What a client of the session era said of itself, and the requests that change only that. Thread-safe. */
final class ClientState {
    private volatile ObjectNode capabilities = JsonRpc.MAPPER.createObjectNode();
    private volatile LogLevel logLevel = LogLevel.INFO;

    boolean has(String capability) {
        return capabilities.path(capability).isObject();
    }

    boolean wants(LogLevel level) {
        return logLevel.compareTo(level) <= 0;
    }

    /** Answers what needs no catalogue; empty for every other request. */
    Optional<Answer> answer(Message.Request request, ServerCard card) {
        switch (request.method()) {
            case "initialize" -> introduced(request.params());
            case "logging/setLevel" -> {
                if (card.capabilities().has("logging")) {
                    return Optional.of(setLevel(request));
                }
            }
            case "resources/subscribe", "resources/unsubscribe" -> {
                if (card.capabilities().path("resources").path("subscribe").asBoolean()) {
                    return Optional.of(JsonRpc.result(request.id(), JsonRpc.MAPPER.createObjectNode()));
                }
            }
            default -> {}
        }
        return Optional.empty();
    }

    private void introduced(ObjectNode params) {
        if (params.path("capabilities") instanceof ObjectNode declared) {
            capabilities = declared;
        }
    }

    private Answer setLevel(Message.Request request) {
        Optional<LogLevel> level = LogLevel.of(request.params().path("level").asText());
        if (level.isEmpty()) {
            return JsonRpc.error(
                    request.id(),
                    ErrorCode.INVALID_PARAMS,
                    "Invalid params: level must be one of RFC 5424, such as info");
        }
        logLevel = level.get();
        return JsonRpc.result(request.id(), JsonRpc.MAPPER.createObjectNode());
    }
}
