package io.xyte.mcp.sse.transport;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.xyte.mcp.core.jsonrpc.Batch;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.ProtocolException;
import io.xyte.mcp.core.sdk.SdkServer;
import io.xyte.mcp.sse.edge.Refusal;

/** What the specification asks of a request's headers and body. */
final class Requirements {
    static final HttpString PROTOCOL_VERSION = HttpString.tryFromString("MCP-Protocol-Version");
    private static final String PRIMED = "2025-11-25";

    private Requirements() {}

    /** The first requests of a client come without a version; a version, where there is one, must be known. */
    static void knownVersion(HeaderMap headers) throws Refusal {
        String version = headers.getFirst(PROTOCOL_VERSION);
        if (version != null && !SdkServer.SESSION_ERA.contains(version)) {
            throw Refusal.badRequest(
                    "Unknown MCP-Protocol-Version. Known are: " + String.join(", ", SdkServer.SESSION_ERA) + ".");
        }
    }

    /** Clients of 2025-11-25 want to know at once how to resume a stream; older ones take an event without data for broken. */
    static boolean wantsPriming(HeaderMap headers) {
        return PRIMED.equals(headers.getFirst(PROTOCOL_VERSION));
    }

    /** The same before there is a header: the client says in the body what it speaks. */
    static boolean wantsPriming(Message.Request initialize) {
        return PRIMED.equals(initialize.params().path("protocolVersion").textValue());
    }

    static void jsonBody(HeaderMap headers) throws Refusal {
        String type = headers.getFirst(Headers.CONTENT_TYPE);
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw Refusal.notJson();
        }
    }

    static Accepts someAnswer(HeaderMap headers) throws Refusal {
        Accepts accepts = Accepts.of(headers);
        if (!accepts.json() && !accepts.events()) {
            throw Refusal.notAcceptable("Accept must name application/json and text/event-stream.");
        }
        return accepts;
    }

    static void events(HeaderMap headers) throws Refusal {
        if (!Accepts.of(headers).events()) {
            throw Refusal.notAcceptable("Accept must name text/event-stream.");
        }
    }

    static Batch batch(byte[] body) throws Refusal {
        try {
            return Batch.parse(body);
        } catch (ProtocolException broken) {
            throw Refusal.badMessage(broken);
        }
    }

    static Message message(byte[] body) throws Refusal {
        try {
            return JsonRpc.parse(body);
        } catch (ProtocolException broken) {
            throw Refusal.badMessage(broken);
        }
    }
}
