package io.xyte.mcp.sse.session;

import io.xyte.mcp.core.catalog.Access;
import java.util.Map;

/**
 * What is known of a session that another instance opened.
 *
 * @param narrowing what its client wanted to see and call at most when it opened it
 * @param said what its client has said of itself
 */
public record KeptSession(Access narrowing, Map<String, String> said) {}
