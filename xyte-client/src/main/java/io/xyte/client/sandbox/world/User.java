package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A portal user. Guarded by its world. */
public final class User implements Row {

    private final String id;
    private final String name;
    private final String email;
    private final Instant createdAt;
    private @Nullable Instant deactivatedAt;

    /** An active user. */
    public User(String id, String name, String email, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.createdAt = createdAt;
    }

    @Override
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    String email() {
        return email;
    }

    public boolean active() {
        return deactivatedAt == null;
    }

    /** @throws Refusal if the user is deactivated already */
    public void deactivate(Instant now) {
        if (!active()) {
            throw Refusal.unprocessable("User is already deactivated");
        }
        deactivatedAt = now;
    }

    ObjectNode member() {
        return Json.object().put("id", id).put("name", name).put("email", email);
    }

    /** @param groupNames of the groups that the user is in */
    public ObjectNode json(List<String> groupNames) {
        ObjectNode json = member();
        json.set("group_names", Json.texts(groupNames));
        return json.put("deactivated_at", deactivatedAt == null ? null : Times.millis(deactivatedAt))
                .put("created_at", Times.millis(createdAt));
    }
}
