package io.xyte.client.call;

import io.xyte.client.CallListener;
import io.xyte.client.CallListener.Ending;
import io.xyte.client.XyteException;
import io.xyte.client.XyteException.NotSent;
import io.xyte.client.XyteException.Refused;
import io.xyte.client.XyteException.Unclear;
import java.util.Locale;

/** Tells the listener of each attempt. */
final class Listened implements Stage {
    private static final Ending BUG = new Ending("bug", null);

    @Override
    public Answer call(Exchange exchange, Rest rest) {
        CallListener.Attempt attempt = exchange.listener().begin(exchange.operation());
        Ending ending = BUG;
        try {
            Answer answer = rest.call(exchange);
            ending = Ending.OK;
            return answer;
        } catch (XyteException failure) {
            ending = ending(failure);
            throw failure;
        } finally {
            attempt.end(ending);
        }
    }

    private static Ending ending(XyteException failure) {
        if (failure instanceof Refused refused) {
            return new Ending(lowerCase(refused.reason()), refused.status());
        }
        return failure instanceof Unclear unclear
                ? new Ending(lowerCase(unclear.kind()), null)
                : new Ending(lowerCase(((NotSent) failure).kind()), null);
    }

    private static String lowerCase(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
