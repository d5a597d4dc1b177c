package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HttpString;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives each request an id, or keeps the one that a proxy gave it, and sends it back. */
public final class RequestId implements HttpHandler {
    private static final HttpString HEADER = HttpString.tryFromString("X-Request-Id");
    private static final AttachmentKey<String> ID = AttachmentKey.create(String.class);
    /** It goes into log lines, so nothing else is taken over. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final HttpHandler next;

    public RequestId(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String id = id(exchange.getRequestHeaders().getFirst(HEADER));
        exchange.putAttachment(ID, id);
        exchange.getResponseHeaders().put(HEADER, id);
        next.handleRequest(exchange);
    }

    private static String id(@Nullable String sent) {
        return sent != null && HARMLESS.matcher(sent).matches() ? sent : fresh();
    }

    /** Tells requests apart and is no secret, so the fast generator will do. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** The id of a request that has passed this stage. */
    public static String of(HttpServerExchange exchange) {
        return exchange.getAttachment(ID);
    }
}
