package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Platform;
import io.xyte.client.sandbox.world.Profile;

/** New tenants. */
final class PartnerOrganizationsApi {

    private PartnerOrganizationsApi() {}

    /** Makes an empty organization; the key in the answer works at once. */
    static Answer create(Platform platform, Call call) {
        Body body = call.body(
                "name", "admin_contact_email", "admin_contact_name", "finance_contact_email", "finance_contact_name");
        String name = body.requiredText("name");
        Profile.Contacts contacts = new Profile.Contacts(
                body.text("admin_contact_email").orElse(null),
                body.text("admin_contact_name").orElse(null),
                body.text("finance_contact_email").orElse(null),
                body.text("finance_contact_name").orElse(null));
        Platform.Tenant tenant = platform.create(name, contacts, call.now());
        return Answer.of(Json.object()
                .put("id", tenant.world().profile.id())
                .put("name", name)
                .put("api_key", tenant.key()));
    }
}
