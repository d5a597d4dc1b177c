package io.xyte.mcp.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.edge.Replies;
import io.xyte.mcp.sse.edge.Route;
import io.xyte.mcp.sse.transport.Duplex;
import io.xyte.mcp.sse.transport.HttpSse;
import io.xyte.mcp.sse.transport.StreamableHttp;
import java.util.List;
import java.util.stream.Collectors;

/** Brings a request that has passed the pipeline to what answers it. */
record Router(
        boolean servesSse,
        boolean servesDuplex,
        StreamableHttp streamableHttp,
        HttpSse httpSse,
        Duplex duplex,
        HttpHandler ready,
        HttpHandler metrics,
        HttpHandler admin)
        implements HttpHandler {
    private static final byte[] HEALTHY = "{\"status\":\"ok\",\"service\":\"xyte-mcp\"}".getBytes(UTF_8);

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        switch (Route.of(exchange)) {
            case MCP -> streamableHttp.handleRequest(exchange);
            case SSE -> {
                onlyWithSse();
                // some clients post here first, and go on to GET only after a 404 or 405
                only(exchange, Methods.GET);
                httpSse.open(exchange);
            }
            case MESSAGES -> {
                onlyWithSse();
                only(exchange, Methods.POST);
                httpSse.post(exchange);
            }
            case STDIO -> {
                if (!servesDuplex) {
                    throw Refusal.notFound("The duplex door is not open here. MCP is at /mcp.");
                }
                only(exchange, Methods.POST, Methods.PUT); // curl -T sends PUT
                duplex.open(exchange);
            }
            case HEALTH -> {
                only(exchange, Methods.GET, Methods.HEAD);
                Replies.json(exchange, 200, HEALTHY);
            }
            case READYZ -> {
                only(exchange, Methods.GET, Methods.HEAD);
                ready.handleRequest(exchange);
            }
            case METRICS -> metrics.handleRequest(exchange);
            case ADMIN -> admin.handleRequest(exchange);
            case NONE -> throw Refusal.notFound("Nothing is served here. MCP is at /mcp and /sse.");
        }
    }

    private void onlyWithSse() throws Refusal {
        if (!servesSse) {
            throw Refusal.notFound("HTTP+SSE is not served here. MCP is at /mcp.");
        }
    }

    private static void only(HttpServerExchange exchange, HttpString... allowed) throws Refusal {
        if (!List.of(allowed).contains(exchange.getRequestMethod())) {
            throw Refusal.methodNotAllowed(
                    List.of(allowed).stream().map(HttpString::toString).collect(Collectors.joining(", ")));
        }
    }
}
