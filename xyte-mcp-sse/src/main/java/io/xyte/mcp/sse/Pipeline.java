package io.xyte.mcp.sse;

import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.xyte.mcp.sse.auth.Authentication;
import io.xyte.mcp.sse.auth.KeyVerifier;
import io.xyte.mcp.sse.edge.BodyLimit;
import io.xyte.mcp.sse.edge.ClientAddress;
import io.xyte.mcp.sse.edge.Cors;
import io.xyte.mcp.sse.edge.Drain;
import io.xyte.mcp.sse.edge.Failures;
import io.xyte.mcp.sse.edge.OriginGuard;
import io.xyte.mcp.sse.edge.RequestId;
import io.xyte.mcp.sse.edge.RequestLog;
import io.xyte.mcp.sse.edge.SecurityHeaders;
import io.xyte.mcp.sse.edge.UrlLimit;
import java.util.List;

/** The way of one HTTP request, outermost stage first. The order is decided here and nowhere else. */
final class Pipeline {
    private Pipeline() {}

    static HttpHandler assemble(Drain drain, ServerSettings settings, KeyVerifier keys, HttpHandler router) {
        DoorSettings door = settings.door();
        return chain(
                List.of(
                        RequestId::new, // every later line of the log carries it
                        next -> ClientAddress.stage(door.proxies(), next), // log, audit and limits name it
                        RequestLog::new, // outside all checks, so refusals are logged too
                        SecurityHeaders::new, // refusals carry them too
                        Failures::new, // what is thrown further in becomes an answer
                        drain::stage, // whoever is let in is waited for at shutdown
                        next -> UrlLimit.stage(door.connections().maxUrlLength(), next),
                        next -> new OriginGuard(
                                settings.publicHosts(), door.origins(), next), // pages from elsewhere stop
                        next -> new Cors(door.origins(), next), // a browser asks without a key
                        next -> new BodyLimit(settings.bodies(), next), // before a key is looked at or a byte is read
                        next -> new Authentication(keys, next), // from here on there is a caller
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
