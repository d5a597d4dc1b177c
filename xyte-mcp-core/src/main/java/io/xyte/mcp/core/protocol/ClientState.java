package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a client of the session era said of itself, and the requests that change only that. Thread-safe. */
final class ClientState {
    private static final int MAX_WATCHED = 1000;
    private static final String INTRODUCTION = "initialize";
    private static final String LEVEL = "level";
    private static final String WATCHED = "watched ";

    private final Sharing sharing;
    private volatile ObjectNode capabilities = JsonRpc.MAPPER.createObjectNode();
    private final Set<String> watchedResources = ConcurrentHashMap.newKeySet();
    private volatile boolean initialized;
    private volatile String protocolVersion = "unknown";
    private volatile ClientProgram program = ClientProgram.UNKNOWN;
    private volatile LogLevel logLevel = LogLevel.INFO;

    ClientState(Sharing sharing) {
        this.sharing = sharing;
    }

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
        String watched = WATCHED + uri.textValue();
        if (request.method().equals("resources/unsubscribe")) {
            watchedResources.remove(uri.textValue());
            sharing.keep(watched, null);
        } else if (watchedResources.size() < MAX_WATCHED) {
            watchedResources.add(uri.textValue());
            sharing.keep(watched, "");
        } else {
            return refused(request, "a session can subscribe to " + MAX_WATCHED + " resources at most");
        }
        return JsonRpc.result(request.id(), JsonRpc.MAPPER.createObjectNode());
    }

    private static Answer refused(Message.Request request, String words) {
        return JsonRpc.error(request.id(), ErrorCode.INVALID_PARAMS, "Invalid params: " + words);
    }

    private void introduced(ObjectNode params) {
        introduce(params);
        sharing.keep(INTRODUCTION, introduction().toString());
    }

    private void introduce(JsonNode params) {
        protocolVersion = RequestFacts.negotiated(params);
        program = RequestFacts.program(params.path("clientInfo"));
        if (params.path("capabilities") instanceof ObjectNode declared) {
            capabilities = declared;
        }
        initialized = true;
    }

    private Answer setLevel(Message.Request request) {
        Optional<LogLevel> level = LogLevel.of(request.params().path("level").asText());
        if (level.isEmpty()) {
            return refused(request, "level must be one of RFC 5424, such as info");
        }
        logLevel = level.get();
        sharing.keep(LEVEL, level.get().id());
        return JsonRpc.result(request.id(), JsonRpc.MAPPER.createObjectNode());
    }

    /** All of it, in texts that {@link #restore} reads; nothing before {@code initialize}. */
    Map<String, String> said() {
        Map<String, String> said = new HashMap<>();
        if (initialized) {
            said.put(INTRODUCTION, introduction().toString());
            said.put(LEVEL, logLevel.id());
            watchedResources.forEach(uri -> said.put(WATCHED + uri, ""));
        }
        return said;
    }

    private ObjectNode introduction() {
        ObjectNode introduction = JsonRpc.MAPPER.createObjectNode();
        introduction.put("protocolVersion", protocolVersion);
        introduction.putObject("clientInfo").put("name", program.name()).put("version", program.version());
        introduction.set("capabilities", capabilities);
        return introduction;
    }

    /** Takes what was said at another instance in the place of what is known here. */
    void restore(Map<String, String> said) {
        introduce(read(said.getOrDefault(INTRODUCTION, "{}")));
        logLevel = LogLevel.of(said.getOrDefault(LEVEL, "")).orElse(LogLevel.INFO);
        said.keySet().stream()
                .filter(name -> name.startsWith(WATCHED))
                .map(name -> name.substring(WATCHED.length()))
                .forEach(watchedResources::add);
        watchedResources.removeIf(uri -> !said.containsKey(WATCHED + uri));
    }

    private static JsonNode read(String json) {
        try {
            return JsonRpc.MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("what a client said of itself was kept in another form");
        }
    }
}
