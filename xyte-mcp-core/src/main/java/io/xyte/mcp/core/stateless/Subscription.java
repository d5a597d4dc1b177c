package io.xyte.mcp.core.stateless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.Change;
import io.xyte.mcp.core.catalog.ServerCard;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What one request to listen is told of: the changes that it asked for, as far as the server tells of them at all
 * (specification 2026-07-28, "Subscriptions"). Immutable and thread-safe.
 */
public final class Subscription {
    static final String ID_KEY = "io.modelcontextprotocol/subscriptionId";
    private static final String RESOURCES = "resourceSubscriptions";

    private final JsonNode id;
    private final Set<Change> wanted;

    Subscription(Message.Request request, ServerCard card) {
        this.id = request.id();
        this.wanted = wanted(request.params().path("notifications"), card);
    }

    private static Set<Change> wanted(JsonNode filter, ServerCard card) {
        Set<Change> wanted = new LinkedHashSet<>();
        for (Change.OfList list : Change.OfList.values()) {
            if (filter.path(member(list)).asBoolean()) {
                wanted.add(list);
            }
        }
        filter.path(RESOURCES).forEach(uri -> wanted.add(new Change.OfResource(uri.asText())));
        wanted.removeIf(change -> !change.declaredBy(card));
        return wanted;
    }

    private static String member(Change.OfList list) {
        return list.id() + "ListChanged";
    }

    /** Whether it is told of a change. */
    public boolean wants(Change change) {
        return wanted.contains(change);
    }

    /** The first message: what of the wanted changes will be told. */
    public byte[] acknowledgement() {
        ObjectNode params = JsonRpc.MAPPER.createObjectNode();
        ObjectNode filter = params.putObject("notifications");
        for (Change.OfList list : Change.OfList.values()) {
            if (wants(list)) {
                filter.put(member(list), true);
            }
        }
        ArrayNode uris = filter.arrayNode();
        wanted.forEach(change -> {
            if (change instanceof Change.OfResource resource) {
                uris.add(resource.uri());
            }
        });
        if (!uris.isEmpty()) {
            filter.set(RESOURCES, uris);
        }
        return tagged("notifications/subscriptions/acknowledged", params);
    }

    /** The message that tells of a change. */
    public byte[] notification(Change change) {
        return tagged(change.method(), change.params());
    }

    private byte[] tagged(String method, ObjectNode params) {
        ObjectNode tagged = JsonRpc.MAPPER.createObjectNode();
        tagged.putObject("_meta").set(ID_KEY, id);
        return JsonRpc.notification(method, tagged.setAll(params));
    }
}
