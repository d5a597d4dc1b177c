package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.User;
import io.xyte.client.operation.Operation;
import io.xyte.client.operation.UserOperations;
import java.util.List;
import java.util.Map;

/** Users of the organization. Thread-safe; every method throws {@link XyteException} if its call does not succeed. */
public final class Users {
    private final Calls calls;

    Users(Calls calls) {
        this.calls = calls;
    }

    /** Active users only: the API lists no others. */
    public Page<User> list(UserQuery query) {
        return calls.send(ApiCall.to(UserOperations.LIST).query(query.parameters()))
                .page(User.class, query.parameters().page());
    }

    /** One user. */
    public User get(String userId) {
        return user(UserOperations.GET, userId);
    }

    /**
     * Creates a user, who gets a mail to set a password.
     *
     * @param groupIds one at least
     */
    public User create(String email, String name, List<String> groupIds) {
        return calls.send(ApiCall.to(UserOperations.CREATE)
                        .body(Map.of("email", email, "name", name, "group_ids", groupIds)))
                .as(User.class);
    }

    /** Deactivates a user for good: the API has no way back. */
    public User deactivate(String userId) {
        return user(UserOperations.DEACTIVATE, userId);
    }

    /** Sends the mail to set a password again. */
    public void resendWelcome(String userId) {
        calls.send(ApiCall.to(UserOperations.RESEND_WELCOME, userId));
    }

    private User user(Operation operation, String userId) {
        return calls.send(ApiCall.to(operation, userId)).as(User.class, "id", userId);
    }
}
