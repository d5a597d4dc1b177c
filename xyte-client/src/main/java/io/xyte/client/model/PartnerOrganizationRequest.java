package io.xyte.client.model;

import org.jspecify.annotations.Nullable;

/** An organization for a partner to create. */
public record PartnerOrganizationRequest(
        String name,
        @Nullable String adminContactEmail,
        @Nullable String adminContactName,
        @Nullable String financeContactEmail,
        @Nullable String financeContactName) {

    /** An organization without contacts. */
    public static PartnerOrganizationRequest named(String name) {
        return new PartnerOrganizationRequest(name, null, null, null, null);
    }

    /** The same with an administrator. */
    public PartnerOrganizationRequest admin(String contactName, String contactEmail) {
        return new PartnerOrganizationRequest(name, contactEmail, contactName, financeContactEmail, financeContactName);
    }

    /** The same with somebody for invoices. */
    public PartnerOrganizationRequest finance(String contactName, String contactEmail) {
        return new PartnerOrganizationRequest(name, adminContactEmail, adminContactName, contactEmail, contactName);
    }

    /** Nothing of the content: it is the customer's. */
    @Override
    public String toString() {
        return "PartnerOrganizationRequest[]";
    }
}
