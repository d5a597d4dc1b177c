package io.xyte.mcp.sse;

import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.xyte.mcp.sse.edge.BodyLimit;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.edge.Drain;
import io.xyte.mcp.sse.edge.Failures;
import io.xyte.mcp.sse.edge.OriginGuard;
import io.xyte.mcp.sse.edge.RequestId;
import io.xyte.mcp.sse.edge.RequestLog;
import io.xyte.mcp.sse.edge.SecurityHeaders;
import java.util.List;
import java.util.Set;

/** The way of one HTTP request, outermost stage first. The order is decided here and nowhere else. */
final class Pipeline {
    private Pipeline() {}

    static HttpHandler assemble(
            Drain drain,
            Set<String> publicHosts,
            BodyLimits bodies,
            Gate gate,
            HandlerWrapper permissions,
            HttpHandler router) {
        return chain(
                List.of(
                        RequestId::new, // every later line of the log carries it
                        RequestLog::new, // outside all checks, so refusals are logged too
                        SecurityHeaders::new, // refusals carry them too
                        Failures::new, // what is thrown further in becomes an answer
                        drain::stage, // whoever is let in is waited for at shutdown
                        gate::addressLimit, // floods end here, at little cost
                        next -> new OriginGuard(publicHosts, next), // pages from elsewhere stop here
                        next -> new BodyLimit(bodies, next), // before a key is looked at or a byte is read
                        gate::authentication, // from here on there is a caller
                        permissions, // from here on the caller has the rights of this request
                        HttpContinueReadHandler::new), // only whoever is served is asked for a body
                router);
    }

    private static HttpHandler chain(List<HandlerWrapper> stages, HttpHandler last) {
        HttpHandler handler = last;
        for (int i = stages.size() - 1; i >= 0; i--) {
            handler = stages.get(i).wrap(handler);
        }
        return handler;
    }
}
