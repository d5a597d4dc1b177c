package io.xyte.mcp.core.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.ServerInfo;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.ProtocolException;
import io.xyte.mcp.core.observe.Listeners;
import io.xyte.mcp.core.protocol.Changes;
import io.xyte.mcp.core.protocol.McpEngine;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.core.sdk.SdkServer;
import java.time.Clock;

/** One session over a {@link TestCatalog}, whose requests run on the thread of the test. */
public final class TestClient {
    private final TestCatalog catalog = new TestCatalog();
    private final Session session;

    /** See the class. */
    public TestClient() {
        this(TestCallers.full());
    }

    /** See the class. */
    public TestClient(Caller caller) {
        this(caller, Listeners.NONE);
    }

    /** A session whose requests somebody listens to. */
    public TestClient(Caller caller, Listeners listeners) {
        ServerInfo info = new ServerInfo("test-server", "Test server", "1.2.3");
        SdkServer server = SdkServer.over(catalog, info);
        Clock clock = Clock.systemUTC();
        session = new Session(new McpEngine(server, new Changes(), listeners, clock), caller, clock);
    }

    /** What the server offers. */
    public TestCatalog catalog() {
        return catalog;
    }

    /** The server's side of the client. */
    public Session session() {
        return session;
    }

    /** The answer to a request. */
    public JsonNode ask(String method, String params) {
        Replies replies = new Replies();
        session.submit(request(1, method, params), replies, Runnable::run);
        return replies.await().orElseThrow();
    }

    /** The answer to a tool call without arguments. */
    public JsonNode call(String tool) {
        return ask("tools/call", "{\"name\":\"" + tool + "\"}");
    }

    public void cancel(String id) {
        session.accept(notification("notifications/cancelled", "{\"requestId\":" + id + "}"));
    }

    public static Message.Request request(int id, String method, String params) {
        return (Message.Request) parse(
                "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    public static Message.Notification notification(String method, String params) {
        return (Message.Notification)
                parse("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    public static Message parse(String json) {
        try {
            return JsonRpc.parse(json.getBytes(UTF_8));
        } catch (ProtocolException e) {
            throw new AssertionError(json, e);
        }
    }
}
