package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.Change;
import io.xyte.mcp.core.catalog.LogLevel;
import io.xyte.mcp.core.catalog.ServerCard;
import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.observe.ClientProgram;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a client of the session era said of itself, and the requests that change only that. Thread-safe. */
final class ClientState {
    private static final int MAX_WATCHED = 1000;

    private volatile ObjectNode capabilities = JsonRpc.MAPPER.createObjectNode();
    private final Set<String> watchedResources = ConcurrentHashMap.newKeySet();
    private volatile boolean initialized;
    private volatile String protocolVersion = "unknown";
    private volatile ClientProgram program = ClientProgram.UNKNOWN;
    private volatile LogLevel logLevel = LogLevel.INFO;

    boolean has(String capability) {
        return capabilities.path(capability).isObject();
    }

    /** The revision that the session speaks; {@code unknown} before {@code initialize}. */
    String protocolVersion() {
        return protocolVersion;
    }

    /** Whether that is the revision that was agreed on. */
    boolean speaks(String revision) {
        return protocolVersion.equals(revision);
    }

    ClientProgram program() {
        return program;
    }

    boolean wants(LogLevel level) {
        return logLevel.compareTo(level) <= 0;
    }

    boolean wants(Change change, ServerCard card) {
        boolean asked = !(change instanceof Change.OfResource resource) || watchedResources.contains(resource.uri());
        return initialized && asked && change.declaredBy(card);
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
                    return Optional.of(watch(request));
                }
            }
            default -> {}
        }
        return Optional.empty();
    }

    private Answer watch(Message.Request request) {
        JsonNode uri = request.params().path("uri");
        if (!uri.isTextual()) {
            return refused(request, "uri must be a string");
        }
        if (request.method().equals("resources/unsubscribe")) {
            watchedResources.remove(uri.textValue());
        } else if (watchedResources.size() < MAX_WATCHED) {
            watchedResources.add(uri.textValue());
        } else {
            return refused(request, "a session can subscribe to " + MAX_WATCHED + " resources at most");
        }
        return JsonRpc.result(request.id(), JsonRpc.MAPPER.createObjectNode());
    }

    private static Answer refused(Message.Request request, String words) {
        return JsonRpc.error(request.id(), ErrorCode.INVALID_PARAMS, "Invalid params: " + words);
    }

    private void introduced(ObjectNode params) {
        initialized = true;
        protocolVersion = RequestFacts.negotiated(params);
        program = RequestFacts.program(params.path("clientInfo"));
        if (params.path("capabilities") instanceof ObjectNode declared) {
            capabilities = declared;
        }
    }

    private Answer setLevel(Message.Request request) {
        Optional<LogLevel> level = LogLevel.of(request.params().path("level").asText());
        if (level.isEmpty()) {
            return refused(request, "level must be one of RFC 5424, such as info");
        }
        logLevel = level.get();
        return JsonRpc.result(request.id(), JsonRpc.MAPPER.createObjectNode());
    }
}
