package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a request whose handling throws: a refusal as it says, anything else with a fixed text and an entry in the log. */
public final class Failures implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final HttpHandler next;

    public Failures(HttpHandler next) {
        this.next = next;
    }

    /** Something done for a request. */
    @FunctionalInterface
    public interface Step {
        /** Does it, or throws what the client is to be told. */
        void run() throws Exception;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        guard(exchange, () -> next.handleRequest(exchange));
    }

    /**
     * Takes a request out of the pipeline: from now on it ends when it is answered, not when its handler returns. The
     * step runs afterwards, on the connection's IO thread.
     */
    public static void detach(HttpServerExchange exchange, Step step) {
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> guard(exchange, step));
    }

    /** Something that takes its time before a detached request can be answered. */
    @FunctionalInterface
    public interface Work {
        /** Does it, and gives what is to be done on the connection's IO thread. */
        Step done() throws Exception;
    }

    /** Does work for a detached request on the calling thread, and answers on the IO thread. Throws nothing. */
    public static void onIoThread(HttpServerExchange exchange, Work work) {
        Step answer;
        try {
            answer = work.done();
        } catch (Exception | LinkageError | StackOverflowError failure) {
            answer = () -> {
                throw failure instanceof Exception exception ? exception : new IllegalStateException(failure);
            };
        }
        Step step = answer;
        exchange.getIoThread().execute(() -> guard(exchange, step));
    }

    /** Runs a step of a detached request on the connection's IO thread, and answers if it throws. */
    public static void guard(HttpServerExchange exchange, Step step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            refusal.send(exchange);
        } catch (Exception | LinkageError | StackOverflowError bug) {
            LOG.atError()
                    .addKeyValue("request_id", RequestId.of(exchange))
                    .setCause(bug)
                    .log("request {} failed", RequestId.of(exchange));
            Refusal.internal(RequestId.of(exchange)).send(exchange);
        }
    }
}
