package io.xyte.client.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A request that reached the sandbox, answered or not. The key is not in it.
 *
 * @param path as it was sent, percent-encoding included
 * @param query as it was sent, without the question mark; absent if there was none
 * @param organization whose key came with it: a name, {@code partner}, or {@code unknown}
 * @param body as text, cut after 100,000 characters; empty if there was none
 */
public record RecordedRequest(
        String method, String path, @Nullable String query, String organization, String body) {}
