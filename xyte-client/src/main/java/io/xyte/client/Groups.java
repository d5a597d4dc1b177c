package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.Group;
import io.xyte.client.operation.GroupOperations;
import io.xyte.client.operation.Operation;
import java.util.List;
import java.util.Map;

/**
 * Groups of users. Adding and removing can be repeated without harm; ids of users that the organization does not have are
 * skipped without a word, so look at the members of the result. Thread-safe; every method throws {@link XyteException} if
 * its call does not succeed.
 */
public final class Groups {
    private final Calls calls;

    Groups(Calls calls) {
        this.calls = calls;
    }

    public Page<Group> list(PageQuery query) {
        return calls.send(ApiCall.to(GroupOperations.LIST).query(query.parameters()))
                .page(Group.class, query.parameters().page());
    }

    /** One group with its members. */
    public Group get(String groupId) {
        return calls.send(ApiCall.to(GroupOperations.GET, groupId)).as(Group.class);
    }

    /**
     * Creates a group.
     *
     * @param name must be new in the organization
     * @param userIds its first members; may be empty
     */
    public Group create(String name, List<String> userIds) {
        return calls.send(ApiCall.to(GroupOperations.CREATE).body(Map.of("name", name, "user_ids", userIds)))
                .as(Group.class);
    }

    /** Renames a group. */
    public Group rename(String groupId, String name) {
        return change(GroupOperations.UPDATE, groupId, Map.of("name", name));
    }

    /** Deletes a group. */
    public void delete(String groupId) {
        calls.send(ApiCall.to(GroupOperations.DELETE, groupId));
    }

    /** Puts users into a group. */
    public Group addUsers(String groupId, List<String> userIds) {
        return change(GroupOperations.ADD_USERS, groupId, Map.of("user_ids", userIds));
    }

    /** Takes users out of a group. */
    public Group removeUsers(String groupId, List<String> userIds) {
        return change(GroupOperations.REMOVE_USERS, groupId, Map.of("user_ids", userIds));
    }

    /** Puts a person of the partner or of an approved organization into a group. */
    public Group addExternalUser(String groupId, String email) {
        return change(GroupOperations.ADD_EXTERNAL_USER, groupId, Map.of("email", email));
    }

    private Group change(Operation operation, String groupId, Map<String, Object> body) {
        return calls.send(ApiCall.to(operation, groupId).body(body)).as(Group.class, "id", groupId);
    }
}
