package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an organization is called and who speaks for it.
 *
 * @param domain of its mail addresses, if it is known
 * @param lab whether it is a test tenant
 */
public record Profile(
        String id, String name, @Nullable String domain, Instant createdAt, boolean lab, Contacts contacts) {

    /** Addresses and names of the people in charge. */
    public record Contacts(
            @Nullable String adminEmail,
            @Nullable String adminName,
            @Nullable String financeEmail,
            @Nullable String financeName) {

        private ObjectNode json() {
            return Json.object()
                    .put("admin_email", adminEmail)
                    .put("admin_name", adminName)
                    .put("finance_email", financeEmail)
                    .put("finance_name", financeName);
        }
    }

    public static Profile demo(Seed seed, String name, String domain, Instant createdAt, boolean lab) {
        Contacts contacts = new Contacts("it@" + domain, "IT Service Desk", "ap@" + domain, "Accounts Payable");
        return new Profile(seed.of("organization").uuid(), name, domain, createdAt, lab, contacts);
    }

    /** As answers have it, without the statistics. */
    public ObjectNode json() {
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
