package io.xyte.client.call;

import io.xyte.client.operation.Operation;
import java.net.http.HttpRequest;
import java.time.Duration;

/** Sends one request once. The class behind it is the only one that knows how. */
@FunctionalInterface
interface HttpSender {
    /**
     * Sends and waits for the whole answer, its body included.
     *
     * @param operation for the exception
     * @throws io.xyte.client.XyteException if no whole answer came within the time
     */
    RawAnswer send(Operation operation, HttpRequest request, Duration timeout);
}
