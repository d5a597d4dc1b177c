package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.XnioExecutor;

/** Something that happens on the connection's IO thread unless the exchange ends before. */
final class Deadline {
    private final XnioExecutor.Key timer;

    private Deadline(XnioExecutor.Key timer) {
        this.timer = timer;
    }

    /** Starts a deadline. On the connection's IO thread. */
    static Deadline of(HttpServerExchange exchange, Duration delay, Runnable task) {
        Deadline deadline =
                new Deadline(exchange.getIoThread().executeAfter(task, delay.toMillis(), TimeUnit.MILLISECONDS));
        exchange.addExchangeCompleteListener((ended, next) -> {
            deadline.met();
            next.proceed();
        });
        return deadline;
    }

    void met() {
        timer.remove();
    }
}
