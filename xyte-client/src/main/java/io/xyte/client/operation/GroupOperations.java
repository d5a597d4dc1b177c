package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.delete;
import static io.xyte.client.operation.OperationBuilder.get;
import static io.xyte.client.operation.OperationBuilder.post;
import static io.xyte.client.operation.OperationBuilder.put;
import static io.xyte.client.operation.Parameter.PAGE;
import static io.xyte.client.operation.Parameter.PER_PAGE;
import static io.xyte.client.operation.Parameter.text;
import static io.xyte.client.operation.Parameter.uuid;
import static io.xyte.client.operation.Parameter.uuids;

import java.util.List;

/** Groups of users. */
public final class GroupOperations {
    public static final Operation LIST = get("organization.groups.getGroups", "/groups")
            .summary("Lists groups with their members.")
            .query(PAGE, PER_PAGE)
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation CREATE = post("organization.groups.createGroup", "/groups")
            .summary("Creates a group.")
            .body(text("name", "the name, new in the organization").mandatory(), uuids("user_ids", "the users"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation GET = get("organization.groups.getGroup", "/groups/{group_id}")
            .summary("Shows one group with its members.")
            .path(uuid("group_id", "the group"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation UPDATE = put("organization.groups.updateGroup", "/groups/{group_id}")
            .summary("Renames a group.")
            .path(uuid("group_id", "the group"))
            .body(text("name", "the new name").mandatory())
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation DELETE = delete("organization.groups.deleteGroup", "/groups/{group_id}")
            .summary("Deletes a group.")
            .path(uuid("group_id", "the group"))
            .destroys()
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation ADD_USERS = post(
                    "organization.groups.addUsersToGroup", "/groups/{group_id}/add_users")
            .summary("Puts users into a group; ids of strangers are skipped silently.")
            .path(uuid("group_id", "the group"))
            .body(uuids("user_ids", "the users").atLeast(1).mandatory())
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation REMOVE_USERS = post(
                    "organization.groups.removeUsersFromGroup", "/groups/{group_id}/remove_users")
            .summary("Takes users out of a group; ids of strangers are skipped silently.")
            .path(uuid("group_id", "the group"))
            .body(uuids("user_ids", "the users").atLeast(1).mandatory())
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation ADD_EXTERNAL_USER = post(
                    "organization.groups.addExternalUserToGroup", "/groups/{group_id}/add_external_user")
            .summary("Puts a person of the partner or of an approved organization into a group.")
            .path(uuid("group_id", "the group"))
            .body(text("email", "mail address").mandatory())
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    static final List<Operation> ALL =
            List.of(LIST, CREATE, GET, UPDATE, DELETE, ADD_USERS, REMOVE_USERS, ADD_EXTERNAL_USER);

    private GroupOperations() {}
}
