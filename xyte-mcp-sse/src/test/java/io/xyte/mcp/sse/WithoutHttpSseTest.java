package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WithoutHttpSseTest {
    @Test
    void nothing_is_served_at_its_addresses_and_streamable_http_goes_on() {
        try (TestServer server = TestServer.with().withoutHttpSse().start()) {
            McpHttp client = server.client();

            assertThat(client.get("/sse", "Accept", "text/event-stream").statusCode())
                    .isEqualTo(404);
            assertThat(client.post("/messages?session=x", "{}").statusCode()).isEqualTo(404);
            assertThat(client.openSession()).isNotEmpty();
        }
    }
}
