package io.xyte.client.call;

/** Sends the request of a call once. The class behind it is the only one that knows how. */
@FunctionalInterface
interface HttpSender {
    /**
     * Sends and waits for the whole answer, its body included. An interrupt ends the wait and stays set.
     *
     * @throws io.xyte.client.XyteException if no whole answer came in time
     */
    RawAnswer send(Exchange exchange);
}
