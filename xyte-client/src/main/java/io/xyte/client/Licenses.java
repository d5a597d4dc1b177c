package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.License;
import io.xyte.client.operation.LicenseOperations;
import java.util.stream.Stream;

/** Licences and warranties. Thread-safe; every method throws {@link XyteException} if its call does not succeed. */
public final class Licenses {
    private final Calls calls;

    Licenses(Calls calls) {
        this.calls = calls;
    }

    /** One page, newest first. */
    public Page<License> list(LicenseQuery query) {
        return calls.send(ApiCall.to(LicenseOperations.LIST).query(query.parameters()))
                .page(License.class, query.parameters().page());
    }

    /** All licences from the query's page on, asked for page by page as the stream is read; 1,000 pages at most. */
    public Stream<License> stream(LicenseQuery query) {
        return AllPages.stream(LicenseOperations.LIST, query.parameters().page(), n -> list(query.page(n)));
    }
}
