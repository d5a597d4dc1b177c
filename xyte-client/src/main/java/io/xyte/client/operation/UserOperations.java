package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.get;
import static io.xyte.client.operation.OperationBuilder.post;
import static io.xyte.client.operation.Parameter.PAGE;
import static io.xyte.client.operation.Parameter.perPage;
import static io.xyte.client.operation.Parameter.text;
import static io.xyte.client.operation.Parameter.uuid;
import static io.xyte.client.operation.Parameter.uuids;

import java.util.List;

/** Users: people of the organization. */
public final class UserOperations {
    public static final Operation LIST = get("organization.users.getUsers", "/users")
            .summary("Lists active users.")
            .query(PAGE, perPage(100))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation CREATE = post("organization.users.createUser", "/users")
            .summary("Creates a user, who gets a mail to set a password.")
            .body(
                    text("email", "mail address").mandatory(),
                    text("name", "name to show").mandatory(),
                    uuids("group_ids", "groups of the user, one at least")
                            .atLeast(1)
                            .mandatory())
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation GET = get("organization.users.getUser", "/users/{user_id}")
            .summary("Shows one user.")
            .path(uuid("user_id", "the user"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation DEACTIVATE = post("organization.users.deactivateUser", "/users/{user_id}/deactivate")
            .summary("Deactivates a user; the API cannot undo it.")
            .path(uuid("user_id", "the user"))
            .destroys()
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation RESEND_WELCOME = post(
                    "organization.users.resendWelcomeEmail", "/users/{user_id}/resend_welcome")
            .summary("Sends a user the welcome mail again.")
            .path(uuid("user_id", "the user"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    static final List<Operation> ALL = List.of(LIST, CREATE, GET, DEACTIVATE, RESEND_WELCOME);

    private UserOperations() {}
}
