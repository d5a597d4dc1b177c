package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.OrganizationInfo;
import io.xyte.client.operation.OrganizationOperations;

/** The organization itself. Thread-safe; every method throws {@link XyteException} if its call does not succeed. */
public final class Organization {
    private final Calls calls;

    Organization(Calls calls) {
        this.calls = calls;
    }

    /** Who it is and how much it has; also the cheapest way to try a key. */
    public OrganizationInfo info() {
        return calls.send(ApiCall.to(OrganizationOperations.INFO)).as(OrganizationInfo.class);
    }
}
