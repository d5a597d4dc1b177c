package io.xyte.mcp.sse;

import io.undertow.server.HttpHandler;
import io.xyte.mcp.sse.auth.Authentication;
import io.xyte.mcp.sse.auth.Doorman;
import io.xyte.mcp.sse.auth.KeyVerifier;
import io.xyte.mcp.sse.limit.AddressLimit;
import io.xyte.mcp.sse.limit.AddressLimits;
import io.xyte.mcp.sse.limit.FailureLimit;
import io.xyte.mcp.sse.limit.RateLimiter;

/**
 * The stages that decide who comes in.
 *
 * @param doorman which credentials are taken
 * @param keys asks Xyte about keys
 */
record Gate(Doorman doorman, KeyVerifier keys, RateLimiter limiter, AddressLimits limits) {
    HttpHandler addressLimit(HttpHandler next) {
        return new AddressLimit(limiter, limits, next);
    }

    HttpHandler authentication(HttpHandler next) {
        return new Authentication(doorman, keys, new FailureLimit(limiter, limits.failures()), next);
    }
}
