package io.xyte.mcp.sse.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.observe.Origin;

/**
 * A message that came to another instance than the one that holds its session.
 *
 * @param json as the client sent it; its form is checked
 * @param narrowing what its request wants to see and call at most
 * @param origin where it came from
 */
public record PassedMessage(byte[] json, Access narrowing, Origin origin) {
    /** The message as text. */
    public String text() {
        return new String(json, UTF_8);
    }
}
