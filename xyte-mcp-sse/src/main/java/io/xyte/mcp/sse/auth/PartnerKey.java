package io.xyte.mcp.sse.auth;

import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import io.xyte.client.ApiKey;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.hash.Sha256;

/** A partner's key, which a caller may send beside its own for the operations of partners. Xyte checks it when it is used. */
final class PartnerKey {
    private static final HttpString HEADER = HttpString.tryFromString("X-Xyte-Partner-Key");

    private PartnerKey() {}

    /**
     * The caller, with its partner key if the request has one. The pair has an id of its own, so that a session cannot be
     * taken over with one of the two.
     *
     * @throws Refusal if the header can be no key
     */
    static Caller addTo(Caller caller, HeaderMap headers) throws Refusal {
        HeaderValues values = headers.get(HEADER);
        if (values == null) {
            return caller;
        }
        try {
            String value = values.size() == 1 ? values.getFirst().strip() : "";
            ApiKey key = ApiKey.of(value);
            String id = caller.id() + "+" + Sha256.hex(value);
            return new Caller(
                    id, caller.tenant(), caller.client().withPartnerKey(key), caller.access(), caller.narrowing());
        } catch (IllegalArgumentException noKey) {
            throw Refusal.badRequest("X-Xyte-Partner-Key must be one partner key.");
        }
    }
}
