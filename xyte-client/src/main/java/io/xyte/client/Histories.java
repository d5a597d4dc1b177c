package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.HistoryRow;
import io.xyte.client.operation.HistoryOperations;
import java.util.stream.Stream;

/** Recorded states. Thread-safe; every method throws {@link XyteException} if its call does not succeed. */
public final class Histories {
    private final Calls calls;

    Histories(Calls calls) {
        this.calls = calls;
    }

    public Page<HistoryRow> list(HistoryQuery query) {
        return calls.send(ApiCall.to(HistoryOperations.LIST).query(query.parameters()))
                .page(HistoryRow.class, query.parameters().page());
    }

    /** All rows from the query's page on, asked for page by page as the stream is read; 1,000 pages at most. */
    public Stream<HistoryRow> stream(HistoryQuery query) {
        return AllPages.stream(HistoryOperations.LIST, query.parameters().page(), n -> list(query.page(n)));
    }
}
