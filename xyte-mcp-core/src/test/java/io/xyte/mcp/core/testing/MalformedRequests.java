package io.xyte.mcp.core.testing;

import static io.xyte.mcp.core.testing.MalformedInputs.error;
import static io.xyte.mcp.core.testing.MalformedInputs.pick;
import static io.xyte.mcp.core.testing.MalformedInputs.word;
import static io.xyte.mcp.core.testing.MalformedMessages.valueBut;

import io.xyte.mcp.core.testing.MalformedInputs.Input;
import io.xyte.mcp.core.testing.MalformedInputs.Kind;
import java.util.List;
import java.util.Random;

/** JSON-RPC requests that no MCP server can serve. */
final class MalformedRequests {
    static final List<Kind> KINDS = List.of(
            MalformedRequests::unknownMethod,
            MalformedRequests::initialize,
            MalformedRequests::unknownTool,
            MalformedRequests::callWithoutForm,
            MalformedRequests::unknownResource,
            MalformedRequests::unknownPrompt,
            MalformedRequests::completion,
            MalformedRequests::cursor,
            MalformedRequests::meta,
            MalformedRequests::loneSurrogate);

    private MalformedRequests() {}

    private static Input request(Random random, String method, String params) {
        String id = pick(random, String.valueOf(random.nextLong()), "\"" + word(random, 12) + "\"", "0", "\"\"");
        return error(
                method,
                "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    private static Input unknownMethod(Random random) {
        String method = pick(random, "", "tools", "TOOLS/LIST", "tools/list ", "rpc.discover", word(random, 20));
        return request(random, method, pick(random, "{}", "null", "{\"name\":\"echo\"}"));
    }

    private static Input initialize(Random random) {
        return request(
                random,
                "initialize",
                pick(
                        random,
                        "{}",
                        "{\"protocolVersion\":" + valueBut(random, "string") + "}",
                        "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":" + valueBut(random, "object", "null")
                                + "}",
                        "{\"protocolVersion\":\"2025-11-25\",\"clientInfo\":" + valueBut(random, "object", "null")
                                + "}"));
    }

    private static Input unknownTool(Random random) {
        String name =
                pick(random, "no_such_tool", "", word(random, 200), "../../etc/passwd", "xyte_%s%n", "a".repeat(5000));
        String arguments = pick(random, "{}", "{\"a\":1e999}", "{\"a\":" + valueBut(random) + "}");
        return request(random, "tools/call", "{\"name\":\"" + name + "\",\"arguments\":" + arguments + "}");
    }

    private static Input callWithoutForm(Random random) {
        return request(
                random,
                "tools/call",
                pick(
                        random,
                        "{}",
                        "{\"name\":" + valueBut(random, "string") + "}",
                        "{\"name\":\"echo\",\"arguments\":" + valueBut(random, "object", "null") + "}"));
    }

    private static Input unknownResource(Random random) {
        String uri = pick(random, "no:such", "file:///etc/passwd", word(random, 30), "", "{{{{", "{".repeat(3000));
        String wrong = valueBut(random, "string");
        return request(random, "resources/read", "{\"uri\":" + pick(random, "\"" + uri + "\"", wrong) + "}");
    }

    private static Input unknownPrompt(Random random) {
        return request(
                random,
                "prompts/get",
                pick(
                        random,
                        "{\"name\":\"" + word(random, 20) + "\"}",
                        "{\"name\":" + valueBut(random, "string") + "}",
                        "{\"name\":\"no_such_prompt\",\"arguments\":{\"a\":" + valueBut(random, "string") + "}}"));
    }

    private static Input completion(Random random) {
        String argument = "\"argument\":{\"name\":\"a\",\"value\":\"b\"}";
        return request(
                random,
                "completion/complete",
                pick(
                        random,
                        "{" + argument + "}",
                        "{\"ref\":" + valueBut(random, "object") + "," + argument + "}",
                        "{\"ref\":{\"type\":" + valueBut(random) + "}," + argument + "}",
                        "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"" + word(random, 9) + "\"}," + argument + "}",
                        "{\"ref\":{\"type\":\"ref/resource\",\"uri\":\"\"}," + argument + "}",
                        "{\"ref\":{\"type\":\"ref/resource\",\"uri\":\"no:such/{" + word(random, 9) + "}\"}," + argument
                                + "}",
                        "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"a\"},\"argument\":" + valueBut(random) + "}"));
    }

    private static Input cursor(Random random) {
        String method = pick(random, "tools/list", "resources/list", "resources/templates/list", "prompts/list");
        return request(random, method, "{\"cursor\":" + valueBut(random, "string", "null") + "}");
    }

    private static Input meta(Random random) {
        return request(
                random, pick(random, "ping", "tools/list"), "{\"_meta\":" + valueBut(random, "object", "null") + "}");
    }

    private static Input loneSurrogate(Random random) {
        String half = pick(random, "\\ud800", "\\udc00", "\\udfff\\ud800", "a\\udbffb");
        return error(
                "lone surrogate",
                "{\"jsonrpc\":\"2.0\",\"id\":\"" + half + "\",\"method\":\""
                        + pick(random, half, "tools/call\",\"params\":{\"name\":\"" + half + "\"},\"x\":\"") + "\"}");
    }
}
