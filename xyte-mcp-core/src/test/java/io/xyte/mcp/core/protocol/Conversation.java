package io.xyte.mcp.core.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.testing.Replies;
import io.xyte.mcp.core.testing.TestCallers;
import io.xyte.mcp.core.testing.TestCatalog;
import java.time.Clock;

/** One session over a {@link TestCatalog}, whose requests run on the thread of the test. */
final class Conversation {
    final TestCatalog catalog = new TestCatalog();
    final Session session;

    Conversation() {
        this(TestCallers.full());
    }

    Conversation(Caller caller) {
        ServerInfo info = new ServerInfo("test-server", "Test server", "1.2.3");
        session = new Session(new McpEngine(catalog, info), caller, Clock.systemUTC());
    }

    /** The answer to a request. */
    JsonNode ask(String method, String params) {
        Replies replies = new Replies();
        session.begin(request(1, method, params), replies).run();
        return replies.await().orElseThrow();
    }

    /** The answer to a tool call without arguments. */
    JsonNode call(String tool) {
        return ask("tools/call", "{\"name\":\"" + tool + "\"}");
    }

    void cancel(String id) {
        session.accept(notification("notifications/cancelled", "{\"requestId\":" + id + "}"));
    }

    static Message.Request request(int id, String method, String params) {
        return (Message.Request) parse(
                "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    static Message.Notification notification(String method, String params) {
        return (Message.Notification)
                parse("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    static Message parse(String json) {
        try {
            return JsonRpc.parse(json.getBytes(UTF_8));
        } catch (ProtocolException e) {
            throw new AssertionError(json, e);
        }
    }
}
