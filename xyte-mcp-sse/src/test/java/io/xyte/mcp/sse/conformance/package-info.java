/** What the official conformance suite expects a server to offer. Called by {@code ConformanceServer}. */
@NullMarked
package io.xyte.mcp.sse.conformance;

import org.jspecify.annotations.NullMarked;
