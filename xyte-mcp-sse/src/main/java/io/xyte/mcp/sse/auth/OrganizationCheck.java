package io.xyte.mcp.sse.auth;

import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.sse.edge.Refusal;

/** Whether the organization that a request names, if it names one, is the one that its key belongs to. */
final class OrganizationCheck {
    private static final HttpString HEADER = HttpString.tryFromString("X-Org-Id");

    private OrganizationCheck() {}

    /**
     * Compares, letter by letter: Xyte spells its ids in one way.
     *
     * @throws Refusal if it is another one, or Xyte does not tell which one the key belongs to
     */
    static void check(HeaderMap headers, Tenant tenant) throws Refusal {
        HeaderValues sent = headers.get(HEADER);
        if (sent == null) {
            return;
        }
        if (sent.size() != 1) {
            throw Refusal.badRequest("X-Org-Id must be one organization.");
        }
        String known = tenant.organization()
                .orElseThrow(() -> Refusal.forbidden("Xyte does not tell which organization your key belongs to, so"
                        + " X-Org-Id cannot be checked. Leave the header out."));
        if (!known.equals(sent.getFirst())) {
            throw Refusal.forbidden("Your key does not belong to the organization of X-Org-Id.");
        }
    }
}
