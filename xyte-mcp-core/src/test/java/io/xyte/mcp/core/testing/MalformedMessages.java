package io.xyte.mcp.core.testing;

import static io.xyte.mcp.core.testing.MalformedInputs.error;
import static io.xyte.mcp.core.testing.MalformedInputs.nothing;
import static io.xyte.mcp.core.testing.MalformedInputs.pick;
import static io.xyte.mcp.core.testing.MalformedInputs.word;

import io.xyte.mcp.core.testing.MalformedInputs.Input;
import io.xyte.mcp.core.testing.MalformedInputs.Kind;
import java.util.List;
import java.util.Random;

/** JSON that is no JSON-RPC request, among it what JSON-RPC leaves without an answer. */
final class MalformedMessages {
    static final List<Kind> KINDS = List.of(
            MalformedMessages::noObject,
            MalformedMessages::wrongVersion,
            MalformedMessages::wrongId,
            MalformedMessages::wrongMethod,
            MalformedMessages::wrongParams,
            MalformedMessages::neitherRequestNorResponse,
            MalformedMessages::strangeNotification,
            MalformedMessages::unaskedResponse);

    private MalformedMessages() {}

    /** A JSON value of any type but those named. */
    static String valueBut(Random random, String... excluded) {
        List<String> types = List.of("string", "integer", "fraction", "boolean", "null", "array", "object");
        String type = types.get(random.nextInt(types.size()));
        return List.of(excluded).contains(type) ? valueBut(random, excluded) : value(random, type);
    }

    private static String value(Random random, String type) {
        return switch (type) {
            case "string" -> "\"" + word(random, random.nextInt(30)) + "\"";
            case "integer" -> String.valueOf(random.nextLong());
            case "fraction" -> pick(random, "0.5", "-1e300", "1e999", "1E-999", "123456789.000000001");
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "null" -> "null";
            case "array" -> pick(random, "[]", "[[]]", "[1,\"a\",null]", "[{\"name\":\"echo\"}]");
            default -> pick(random, "{}", "{\"a\":{}}", "{\"name\":\"echo\"}");
        };
    }

    private static Input noObject(Random random) {
        return error("no object", valueBut(random, "object"));
    }

    private static Input wrongVersion(Random random) {
        String version = pick(random, "", "\"jsonrpc\":\"1.0\",", "\"jsonrpc\":2.0,", "\"JSONRPC\":\"2.0\",");
        return error("wrong version", "{" + version + "\"id\":" + random.nextInt(1000) + ",\"method\":\"ping\"}");
    }

    private static Input wrongId(Random random) {
        String id = pick(
                random, valueBut(random, "string", "integer"), "\"" + "i".repeat(257 + random.nextInt(2000)) + "\"");
        return error("wrong id", "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}");
    }

    private static Input wrongMethod(Random random) {
        String method = pick(random, valueBut(random, "string"), "\"" + "m".repeat(129 + random.nextInt(2000)) + "\"");
        return error("wrong method", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":" + method + "}");
    }

    private static Input wrongParams(Random random) {
        String params = valueBut(random, "object", "null");
        return error(
                "wrong params", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":" + params + "}");
    }

    private static Input neitherRequestNorResponse(Random random) {
        return error(
                "neither request nor response",
                pick(
                        random,
                        "{}",
                        "{\"jsonrpc\":\"2.0\"}",
                        "{\"jsonrpc\":\"2.0\",\"id\":1}",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"params\":{}}",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{},\"error\":{\"code\":1,\"message\":\"\"}}"));
    }

    private static Input strangeNotification(Random random) {
        String method = pick(
                random, "notifications/" + word(random, 6), "notifications/cancelled", "tools/call", "initialize", "");
        String params = pick(
                random,
                valueBut(random),
                // in an array, or it could name the request beside it and take its answer away
                "{\"requestId\":[" + valueBut(random) + "]}",
                "{\"requestId\":\"never\",\"reason\":" + valueBut(random) + "}");
        return nothing(
                "strange notification",
                "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    private static Input unaskedResponse(Random random) {
        String outcome = pick(random, "result", "error");
        return nothing(
                "unasked response",
                "{\"jsonrpc\":\"2.0\",\"id\":" + valueBut(random) + ",\"" + outcome + "\":" + valueBut(random) + "}");
    }
}
