package io.xyte.client.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What an organization is called and who speaks for it.
 *
 * @param domain of its mail addresses
 * @param lab whether it is a test tenant
 */
record Profile(String id, String name, String domain, Instant createdAt, boolean lab, Contacts contacts) {

    /** Addresses and names of the people in charge. */
    record Contacts(String adminEmail, String adminName, String financeEmail, String financeName) {

        private ObjectNode json() {
            return Json.object()
                    .put("admin_email", adminEmail)
                    .put("admin_name", adminName)
                    .put("finance_email", financeEmail)
                    .put("finance_name", financeName);
        }
    }

    static Profile demo(Seed seed, String name, String domain, Instant createdAt, boolean lab) {
        Contacts contacts = new Contacts("it@" + domain, "IT Service Desk", "ap@" + domain, "Accounts Payable");
        return new Profile(seed.of("organization").uuid(), name, domain, createdAt, lab, contacts);
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("name", name)
                .put("created_at", Times.millis(createdAt))
                .put("lab", lab)
                .put("partner", ModelCatalog.PARTNER)
                .put("domain", domain)
                .putNull("mobile_domain")
                .put("pricing_plan", "standard");
        json.set("contacts", contacts.json());
        return json;
    }
}
