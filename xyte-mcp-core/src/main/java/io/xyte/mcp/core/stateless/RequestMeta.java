package io.xyte.mcp.core.stateless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.LogLevel;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.Refusal;
import java.util.Optional;

/**
 * What every request of this era says of itself in its {@code _meta} (specification 2026-07-28, "Per-request protocol
 * fields").
 *
 * @param capabilities what the client can do, for this request
 * @param logLevel the least severe log messages that it wants; empty for none at all
 */
record RequestMeta(ObjectNode capabilities, Optional<LogLevel> logLevel) {
    static final String VERSION_KEY = "io.modelcontextprotocol/protocolVersion";
    private static final String CAPABILITIES_KEY = "io.modelcontextprotocol/clientCapabilities";
    private static final String LOG_LEVEL_KEY = "io.modelcontextprotocol/logLevel";

    static RequestMeta of(ObjectNode meta) throws Refusal {
        checkVersion(meta.path(VERSION_KEY));
        if (!(meta.path(CAPABILITIES_KEY) instanceof ObjectNode capabilities)) {
            throw invalid(CAPABILITIES_KEY + " must be an object");
        }
        return new RequestMeta(capabilities, logLevel(meta.path(LOG_LEVEL_KEY)));
    }

    private static void checkVersion(JsonNode version) throws Refusal {
        if (!version.isTextual()) {
            throw invalid(VERSION_KEY + " must be a string");
        }
        if (!version.textValue().equals(StatelessEra.VERSION)) {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            data.putArray("supported").add(StatelessEra.VERSION);
            data.set("requested", version);
            throw new Refusal(ErrorCode.UNSUPPORTED_VERSION, "Unsupported protocol version", data);
        }
    }

    private static Optional<LogLevel> logLevel(JsonNode level) throws Refusal {
        if (level.isMissingNode()) {
            return Optional.empty();
        }
        Optional<LogLevel> known = LogLevel.of(level.asText());
        if (known.isEmpty()) {
            throw invalid(LOG_LEVEL_KEY + " must be a level of RFC 5424, such as info");
        }
        return known;
    }

    private static Refusal invalid(String words) {
        return Refusal.invalidParams("_meta." + words);
    }
}
