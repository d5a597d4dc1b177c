package io.xyte.mcp.sse;

import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.xyte.mcp.core.observe.Listeners;
import io.xyte.mcp.sse.edge.BodyLimit;
import io.xyte.mcp.sse.edge.ClientAddress;
import io.xyte.mcp.sse.edge.ClosedConnections;
import io.xyte.mcp.sse.edge.Cors;
import io.xyte.mcp.sse.edge.Drain;
import io.xyte.mcp.sse.edge.Failures;
import io.xyte.mcp.sse.edge.OriginGuard;
import io.xyte.mcp.sse.edge.RequestId;
import io.xyte.mcp.sse.edge.RequestLog;
import io.xyte.mcp.sse.edge.SecurityHeaders;
import io.xyte.mcp.sse.edge.UrlLimit;
import io.xyte.mcp.sse.observe.RefusalWatch;
import java.util.List;

/** The way of one HTTP request, outermost stage first. The order is decided here and nowhere else. */
final class Pipeline {
    private Pipeline() {}

    static HttpHandler assemble(
            ServerSettings settings,
            Drain drain,
            Gate gate,
            HandlerWrapper permissions,
            Listeners listeners,
            HttpHandler router) {
        DoorSettings door = settings.door();
        return chain(
                List.of(
                        ClosedConnections::new, // whatever becomes of the request
                        RequestId::new, // every later line of the log carries it
                        next -> ClientAddress.stage(door.proxies(), next), // log, audit and limits name it
                        RequestLog::new, // outside all checks, so refusals are logged too
                        next -> new RefusalWatch(listeners, next), // at its end, so it knows the caller
                        SecurityHeaders::new, // refusals carry them too
                        Failures::new, // what is thrown further in becomes an answer
                        next -> new BodyLimit(
                                settings.bodies(), next), // before anything can be refused, or a byte read
                        drain::stage, // whoever is let in is waited for at shutdown
                        gate::addressLimit, // floods end here, at little cost
                        next -> UrlLimit.stage(door.connections().maxUrlLength(), next),
                        next -> new OriginGuard(
                                settings.publicHosts(), door.origins(), next), // pages from elsewhere stop
                        next -> new Cors(door.origins(), next), // a browser asks without a key
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
