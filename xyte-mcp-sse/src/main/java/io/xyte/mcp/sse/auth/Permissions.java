package io.xyte.mcp.sse.auth;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.policy.Policies;
import io.xyte.mcp.sse.edge.Route;
import java.util.List;
import java.util.function.Function;

/** Gives each request's caller the rights that the operator's policy has for it now, narrowed as the request wants. */
public final class Permissions implements HttpHandler {
    private final Policies policies;
    private final Function<Access, List<String>> tools;
    private final HttpHandler next;

    /** @param tools the names of the tools that are seen with an access */
    public Permissions(Policies policies, Function<Access, List<String>> tools, HttpHandler next) {
        this.policies = policies;
        this.tools = tools;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (Route.of(exchange).speaksMcp()) {
            Caller caller = Authentication.caller(exchange);
            Access access = policies.of(caller.tenant()).access();
            Access narrowing = Narrowing.of(exchange, () -> tools.apply(access));
            Authentication.replaceCaller(exchange, caller.with(access).narrowedBy(narrowing));
        }
        next.handleRequest(exchange);
    }
}
