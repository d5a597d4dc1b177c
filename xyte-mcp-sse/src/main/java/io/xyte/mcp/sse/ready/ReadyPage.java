package io.xyte.mcp.sse.ready;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.xyte.mcp.sse.edge.Failures;
import io.xyte.mcp.sse.edge.Replies;
import io.xyte.mcp.sse.redis.RedisLink;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Answers 200 if requests can be served, else 503, with what was found.
 *
 * @param draining whether the server is about to end
 * @param records whether what must be recorded can be
 * @param redis what is shared with other instances, if anything; without it the server goes on alone
 */
public record ReadyPage(
        UpstreamCheck upstream, BooleanSupplier draining, BooleanSupplier records, Optional<RedisLink> redis)
        implements HttpHandler {

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        Failures.detach(
                exchange,
                () -> upstream.answers()
                        .thenAccept(up -> Failures.onIoThread(exchange, () -> () -> answer(exchange, up))));
    }

    private void answer(HttpServerExchange exchange, boolean up) {
        boolean open = !draining.getAsBoolean();
        boolean recorded = records.getAsBoolean();
        boolean ready = open && up && recorded;
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", ready ? "ready" : "not ready");
        ObjectNode checks = json.putObject("checks")
                .put("server", open ? "ok" : "draining")
                .put("upstream", up ? "ok" : "does not answer")
                .put("audit", recorded ? "ok" : "cannot be written");
        redis.ifPresent(
                link -> checks.put("redis", link.up() ? "ok" : "away: limits and sessions are this instance's own"));
        Replies.json(exchange, ready ? 200 : 503, json.toString().getBytes(UTF_8));
    }
}
