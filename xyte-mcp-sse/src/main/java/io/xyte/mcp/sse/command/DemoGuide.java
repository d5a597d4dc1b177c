package io.xyte.mcp.sse.command;

import io.xyte.client.sandbox.XyteSandbox;
import java.net.URI;

/** What {@code --demo} prints: the keys, and how to connect, ready to paste. */
final class DemoGuide {
    private static final String TEXT = """

            This is a demonstration: two simulated organizations, whose devices fail and recover.
            API keys: KEY (Northwind Demo), OTHER_KEY (Contoso Lab)

            Claude Code
              claude mcp add --transport http xyte-demo ADDRESS/mcp --header "Authorization: Bearer KEY"

            Claude Desktop (claude_desktop_config.json)
              {"mcpServers":{"xyte-demo":{"command":"npx","args":["-y","mcp-remote","ADDRESS/mcp","--transport","http-only","--header","Authorization:${AUTH_HEADER}"],"env":{"AUTH_HEADER":"Bearer KEY"}}}}

            A client that only starts commands, over curl
              {"mcpServers":{"xyte-demo":{"command":"curl","args":["-sSN","-T",".","-H","Authorization: KEY","ADDRESS/stdio"]}}}

            curl
              SESSION=$(curl -sS -o /dev/null -D - ADDRESS/mcp -H 'Authorization: Bearer KEY' -H 'Content-Type: application/json' -d '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"curl","version":"1"}}}' | tr -d '\\r' | grep -i '^mcp-session-id' | cut -d' ' -f2)
              curl -sS ADDRESS/mcp -H 'Authorization: Bearer KEY' -H 'Content-Type: application/json' -H "Mcp-Session-Id: $SESSION" -d '{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"xyte_list_devices","arguments":{"status":"offline"}}}'
            """;

    private DemoGuide() {}

    static String text(URI address) {
        return TEXT.replace("ADDRESS", address.toString())
                .replace("OTHER_KEY", XyteSandbox.DEMO_KEY_2)
                .replace("KEY", XyteSandbox.DEMO_KEY);
    }
}
