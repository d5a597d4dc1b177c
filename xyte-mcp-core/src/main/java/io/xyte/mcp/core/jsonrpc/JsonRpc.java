package io.xyte.mcp.core.jsonrpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.OptionalInt;

/** Reads and writes JSON-RPC 2.0 messages. Stateless and thread-safe. */
public final class JsonRpc {
    /** Deeper nesting is refused: no MCP message needs it, and recursion must not be the client's to choose. */
    public static final int MAX_NESTING = 64;

    private static final int MAX_ID_LENGTH = 256;
    private static final int MAX_METHOD_LENGTH = 128;
    private static final String BYTE_ORDER_MARK = "\ufeff"; // some shells put one before what they pipe

    /** Reads and writes all JSON of the protocol, with limits on what it reads. */
    public static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxNumberLength(64)
                            .build())
                    // a thread's own buffers, the default, are made anew for each call where each has a thread of its
                    // own
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    // two members of one name would let a proxy and this server read two different messages
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonRpc() {}

    /**
     * Reads one message.
     *
     * @param json the whole message in UTF-8
     * @throws ProtocolException if it is not JSON, or not one JSON-RPC message
     */
    public static Message parse(byte[] json) throws ProtocolException {
        return message(tree(json));
    }

    static JsonNode tree(byte[] json) throws ProtocolException {
        try {
            JsonNode tree = MAPPER.readTree(text(json));
            if (!tree.isMissingNode()) {
                return tree;
            }
        } catch (IOException e) {
            // Jackson's text quotes the input, which may hold anything
        }
        throw new ProtocolException(
                ErrorCode.PARSE_ERROR,
                "Parse error: not one JSON value in UTF-8 with at most " + MAX_NESTING + " levels");
    }

    /** Decoded here, for Jackson would also take UTF-16, UTF-32 and overlong forms. */
    private static String text(byte[] json) throws CharacterCodingException {
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    static Message message(JsonNode tree) throws ProtocolException {
        if (!(tree instanceof ObjectNode object)) {
            throw new ProtocolException(
                    ErrorCode.INVALID_REQUEST, "Invalid request: a message must be one JSON-RPC object");
        }
        JsonNode id = id(object);
        if (!"2.0".equals(object.path("jsonrpc").textValue())) {
            throw new ProtocolException(id, ErrorCode.INVALID_REQUEST, "Invalid request: jsonrpc must be \"2.0\"");
        }
        if (!object.has("method")) {
            return response(id, object);
        }
        String method = method(id, object.get("method"));
        JsonNode params = object.path("params");
        return object.has("id")
                ? new Message.Request(requestId(id), method, params(id, params))
                : new Message.Notification(method, params instanceof ObjectNode named ? named : object.objectNode());
    }

    private static JsonNode id(ObjectNode object) {
        JsonNode id = object.path("id");
        boolean usable =
                id.isIntegralNumber() || id.isTextual() && id.textValue().length() <= MAX_ID_LENGTH;
        return usable ? id : object.nullNode();
    }

    private static JsonNode requestId(JsonNode id) throws ProtocolException {
        if (id.isNull()) {
            throw new ProtocolException(
                    ErrorCode.INVALID_REQUEST,
                    "Invalid request: id must be an integer or a string of at most " + MAX_ID_LENGTH + " characters");
        }
        return id;
    }

    private static String method(JsonNode id, JsonNode method) throws ProtocolException {
        if (!method.isTextual() || method.textValue().length() > MAX_METHOD_LENGTH) {
            throw new ProtocolException(
                    id,
                    ErrorCode.INVALID_REQUEST,
                    "Invalid request: method must be a string of at most " + MAX_METHOD_LENGTH + " characters");
        }
        return method.textValue();
    }

    private static ObjectNode params(JsonNode id, JsonNode params) throws ProtocolException {
        if (params.isMissingNode() || params.isNull()) {
            return MAPPER.createObjectNode();
        }
        if (params instanceof ObjectNode object) {
            return object;
        }
        throw new ProtocolException(id, ErrorCode.INVALID_PARAMS, "Invalid params: params must be an object");
    }

    private static Message response(JsonNode id, ObjectNode object) throws ProtocolException {
        if (object.has("result") == object.has("error")) {
            throw new ProtocolException(
                    id, ErrorCode.INVALID_REQUEST, "Invalid request: method is missing, and it is no response either");
        }
        return new Message.Response(id, object);
    }

    /** An error answer. */
    public static Answer error(JsonNode id, ErrorCode code, String words) {
        return error(id, MAPPER.createObjectNode().put("code", code.number()).put("message", words));
    }

    /** An error answer with the members of its error object. */
    public static Answer error(JsonNode id, ObjectNode error) {
        return new Answer(
                write(id, "error", error), OptionalInt.of(error.path("code").intValue()));
    }

    /** A result answer; the result is anything that {@link #MAPPER} writes as an object. */
    public static Answer result(JsonNode id, Object result) {
        return new Answer(write(id, "result", result), OptionalInt.empty());
    }

    /** The answer to a batch: the answers to its requests, in any order. */
    public static Answer batch(List<Answer> answers) {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        for (Answer answer : answers) {
            array.write(array.size() == 0 ? '[' : ',');
            array.writeBytes(answer.json());
        }
        array.write(']');
        return new Answer(array.toByteArray(), OptionalInt.empty());
    }

    /** A notification from the server, in UTF-8 on one line. */
    public static byte[] notification(String method, ObjectNode params) {
        ObjectNode message = MAPPER.createObjectNode().put("jsonrpc", "2.0").put("method", method);
        message.set("params", params);
        return bytes(generator -> generator.writeTree(message));
    }

    /** A request from the server, in UTF-8 on one line. */
    public static byte[] request(String id, String method, ObjectNode params) {
        ObjectNode message =
                MAPPER.createObjectNode().put("jsonrpc", "2.0").put("id", id).put("method", method);
        message.set("params", params);
        return bytes(generator -> generator.writeTree(message));
    }

    private static byte[] write(JsonNode id, String member, Object value) {
        return bytes(generator -> {
            generator.writeStartObject();
            generator.writeStringField("jsonrpc", "2.0");
            generator.writeFieldName("id");
            generator.writeTree(id);
            generator.writePOJOField(member, value);
            generator.writeEndObject();
        });
    }

    private interface Writing {
        void to(JsonGenerator generator) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        try (ByteArrayBuilder out = new ByteArrayBuilder();
                JsonGenerator generator = MAPPER.createGenerator(out)) {
            writing.to(generator);
            generator.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a record of ours cannot be written as JSON", e);
        }
    }
}
