package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the operator has switched off does not exist for callers. */
class ReadOnlyTest {
    private final TestServer server =
            TestServer.with().access(new Access(true, Set.of(Toolset.DEVICES))).start();
    private final McpHttp client = server.client();
    private final String session = client.openSession();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_list_leaves_it_out() {
        assertThat(client.postIn(session, request(1, "tools/list", "{}")).body())
                .contains("\"echo\"")
                .doesNotContain("\"change\"", "\"ticket\"");
    }

    @Test
    void a_call_finds_no_such_tool() {
        assertThat(client.postIn(session, call(1, "change", "{}")).body()).contains("Unknown tool: change");
        assertThat(client.postIn(session, call(1, "ticket", "{}")).body()).contains("Unknown tool: ticket");
    }
}
