package io.xyte.mcp.core.tools;

import io.xyte.client.model.Contacts;
import io.xyte.client.model.OrganizationInfo;
import io.xyte.client.model.Statistics;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

final class GetOrganizationTool implements Tool<GetOrganizationTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_get_organization",
            Toolset.ORGANIZATION,
            Effect.READS,
            "Get organization",
            "Shows the organization that the API key belongs to, with the numbers of its devices, spaces, users, open"
                    + " tickets and open incidents. A good first call for an overview.",
            Arguments.class,
            Answer.class);

    record Arguments() {}

    record Answer(
            @Nullable String id,
            @Nullable String name,
            @Nullable Instant createdAt,
            @Nullable Boolean lab,
            @Nullable String partner,
            @Nullable String domain,
            @Nullable String pricingPlan,
            @Nullable People contacts,
            @Nullable Counts counts) {}

    record People(
            @Nullable String adminName,
            @Nullable String adminEmail,
            @Nullable String financeName,
            @Nullable String financeEmail) {}

    record Counts(
            @Nullable Long devices,
            @Nullable Long spaces,
            @Nullable Long users,
            @Nullable Long groups,
            @Nullable Long openTickets,
            @Nullable Long openIncidents) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Answer call(Arguments arguments, CallContext context) {
        OrganizationInfo info = context.client().organization().info();
        return new Answer(
                info.id(),
                info.name(),
                info.createdAt(),
                info.lab(),
                info.partner(),
                info.domain(),
                info.pricingPlan(),
                people(info.contacts()),
                counts(info.statistics()));
    }

    private static @Nullable People people(@Nullable Contacts contacts) {
        return contacts == null
                ? null
                : new People(
                        contacts.adminName(), contacts.adminEmail(), contacts.financeName(), contacts.financeEmail());
    }

    private static @Nullable Counts counts(@Nullable Statistics numbers) {
        return numbers == null
                ? null
                : new Counts(
                        numbers.devices(),
                        numbers.spaces(),
                        numbers.users(),
                        numbers.groups(),
                        numbers.openTickets(),
                        numbers.openIncidents());
    }
}
