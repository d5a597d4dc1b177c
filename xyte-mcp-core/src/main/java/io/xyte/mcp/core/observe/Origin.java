package io.xyte.mcp.core.observe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a message came from.
 *
 * @param transport the wire
 * @param clientAddress the client's network address; absent for a local client
 * @param httpRequestId the id of the HTTP request, as it stands in the server's log; absent without HTTP
 * @param sessionFingerprint tells sessions apart and opens none; absent where there is no session
 * @param requestBytes of the message; 0 if nobody counted
 */
public record Origin(
        Transport transport,
        @Nullable String clientAddress,
        @Nullable String httpRequestId,
        @Nullable String sessionFingerprint,
        int requestBytes) {
    /** The client that started this process. */
    public static final Origin LOCAL = new Origin(Transport.STDIO, null, null, null, 0);

    /** The client's network address, if it has one. */
    public Optional<String> address() {
        return Optional.ofNullable(clientAddress);
    }

    /** The id of the HTTP request, if there was one. */
    public Optional<String> requestId() {
        return Optional.ofNullable(httpRequestId);
    }

    /** What tells its session from others, if it has one. */
    public Optional<String> session() {
        return Optional.ofNullable(sessionFingerprint);
    }
}
