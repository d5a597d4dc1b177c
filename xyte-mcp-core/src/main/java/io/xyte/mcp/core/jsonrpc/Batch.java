package io.xyte.mcp.core.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages that came together in one array (JSON-RPC 2.0, section 6).
 *
 * @param messages in the order in which they came
 * @param refusals the answers to those that are no JSON-RPC messages
 */
public record Batch(List<Message> messages, List<Answer> refusals) {
    /** More are refused: each request of a batch is in flight at once. */
    public static final int MAX_MESSAGES = 64;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    public Batch {
        messages = List.copyOf(messages);
        refusals = List.copyOf(refusals);
    }

    /** Whether what came is an array, by its first byte; the rest may be anything. */
    public static boolean begins(byte[] json) {
        for (byte b : json) {
            if (b == '[') {
                return true;
            }
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n' && !ofMark(b)) {
                return false;
            }
        }
        return false;
    }

    private static boolean ofMark(byte b) {
        return b == BYTE_ORDER_MARK[0] || b == BYTE_ORDER_MARK[1] || b == BYTE_ORDER_MARK[2];
    }

    /**
     * Reads an array of messages.
     *
     * @param json the whole array in UTF-8
     * @throws ProtocolException if it is not JSON, or has none or too many messages
     */
    public static Batch parse(byte[] json) throws ProtocolException {
        JsonNode tree = JsonRpc.tree(json);
        if (!(tree instanceof ArrayNode array) || array.isEmpty() || array.size() > MAX_MESSAGES) {
            throw new ProtocolException(
                    ErrorCode.INVALID_REQUEST, "Invalid request: a batch must have 1 to " + MAX_MESSAGES + " messages");
        }
        List<Message> messages = new ArrayList<>();
        List<Answer> refusals = new ArrayList<>();
        for (JsonNode element : array) {
            try {
                messages.add(JsonRpc.message(element));
            } catch (ProtocolException broken) {
                refusals.add(broken.answer());
            }
        }
        return new Batch(messages, refusals);
    }

    /** The requests among the messages. */
    public List<Message.Request> requests() {
        return messages.stream()
                .filter(Message.Request.class::isInstance)
                .map(Message.Request.class::cast)
                .toList();
    }
}
