package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A group of users. Guarded by its world. */
public final class Group implements Row {

    private final String id;
    private final Instant createdAt;
    private final Map<String, User> members = new LinkedHashMap<>();
    private String name;

    /** A group without members. */
    public Group(String id, String name, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
    }

    @Override
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }

    public boolean has(User user) {
        return members.containsKey(user.id());
    }

    public void add(Collection<User> users) {
        users.forEach(user -> members.put(user.id(), user));
    }

    public void remove(Collection<User> users) {
        users.forEach(user -> members.remove(user.id()));
    }

    /** As answers have it, with its members. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("name", name).put("created_at", Times.millis(createdAt));
        json.set("users", Json.array(members.values(), User::member));
        return json;
    }
}
