package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.get;

import java.util.List;

/** The organization itself. */
public final class OrganizationOperations {
    public static final Operation INFO = get("organization.getOrganizationInfo", "/info")
            .summary(
                    "Shows who the organization is and how many devices, spaces, users, open tickets and open incidents it has.")
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    static final List<Operation> ALL = List.of(INFO);

    private OrganizationOperations() {}
}
