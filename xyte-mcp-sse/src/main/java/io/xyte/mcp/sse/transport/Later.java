package io.xyte.mcp.sse.transport;

import io.undertow.server.HttpServerExchange;
import io.xyte.mcp.sse.edge.Failures;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What is done with a detached request when something has come that only another instance has. No thread waits. */
final class Later {
    private Later() {}

    /** Does something with what has come. */
    @FunctionalInterface
    interface Step<T> {
        /** On the connection's IO thread; may throw what the client is to be told. */
        void take(T value) throws Exception;
    }

    /** Goes on at once with what is there, else when it has come; tells the client if it fails. On the connection's IO thread. */
    static <T> void then(HttpServerExchange exchange, CompletableFuture<T> coming, Step<T> step) throws Exception {
        if (coming.isDone()) {
            step.take(value(coming));
            return;
        }
        coming.whenComplete((value, failure) -> exchange.getIoThread()
                .execute(() -> Failures.guard(exchange, () -> {
                    if (exchange.getConnection().isOpen()) {
                        step.take(value(coming));
                    } else {
                        exchange.endExchange(); // nothing else would
                    }
                })));
    }

    private static <T> T value(CompletableFuture<T> come) throws Exception {
        try {
            return come.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Exception told ? told : failed;
        }
    }
}
