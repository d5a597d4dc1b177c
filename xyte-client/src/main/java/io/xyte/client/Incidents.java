package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.Incident;
import io.xyte.client.operation.IncidentOperations;
import io.xyte.client.operation.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;

/** Incidents. Thread-safe; every method throws {@link XyteException} if its call does not succeed. */
public final class Incidents {
    private final Calls calls;
    private final Clock clock;

    Incidents(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** One page; from 1970 and until now unless the query says otherwise. */
    public Page<Incident> list(IncidentQuery query) {
        QueryParameters bounded = bounded(query).parameters();
        return calls.send(ApiCall.to(IncidentOperations.LIST).query(bounded)).page(Incident.class, bounded.page());
    }

    /** All incidents from the query's page on, asked for page by page as the stream is read; 1,000 pages at most. */
    public Stream<Incident> stream(IncidentQuery query) {
        IncidentQuery sameForAllPages = bounded(query);
        return AllPages.stream(IncidentOperations.LIST, query.parameters().page(), n -> list(sameForAllPages.page(n)));
    }

    /** Closes an incident. */
    public void close(String incidentId) {
        calls.send(ApiCall.to(IncidentOperations.CLOSE, incidentId));
    }

    // Some hubs answer with an empty list when a bound is left out.
    private IncidentQuery bounded(IncidentQuery query) {
        IncidentQuery begun = query.parameters().has("from") ? query : query.from(Instant.EPOCH);
        return begun.parameters().has("to") ? begun : begun.to(clock.instant());
    }
}
