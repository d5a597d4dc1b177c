package io.xyte.client.call;

import java.util.List;

/** A stage of the way of a call: it goes on, goes on again, or throws. */
@FunctionalInterface
interface Stage {
    Answer call(Exchange exchange, Rest rest);

    /** All that comes after a stage. */
    @FunctionalInterface
    interface Rest {
        Answer call(Exchange exchange);
    }

    /** The stages around the end, the first of them outermost. */
    static Rest chain(List<Stage> stages, Rest end) {
        if (stages.isEmpty()) {
            return end;
        }
        Rest inner = chain(stages.subList(1, stages.size()), end);
        return exchange -> stages.get(0).call(exchange, inner);
    }
}
