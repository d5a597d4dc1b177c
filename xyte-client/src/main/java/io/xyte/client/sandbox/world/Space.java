package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A node of the tree of sites, floors and rooms. Guarded by its world. */
public final class Space {

    private final long id;
    private final String type;
    private final Instant createdAt;
    private final ObjectNode config;
    private String name;
    private @Nullable Space parent;

    /**
     * @param parent absent at the root only
     * @param config in the flat form in which it is written
     */
    Space(long id, String name, @Nullable Space parent, String type, ObjectNode config, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.parent = parent;
        this.type = type;
        this.config = config;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    @Nullable
    public Space parent() {
        return parent;
    }

    public String type() {
        return type;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isChildOf(long parentId) {
        return parent != null && parent.id == parentId;
    }

    /** Whether it is the other one or lies somewhere below it. */
    public boolean isWithin(Space other) {
        return this == other || (parent != null && parent.isWithin(other));
    }

    public void rename(String newName) {
        name = newName;
    }

    public void moveTo(Space newParent) {
        parent = newParent;
    }

    public void configure(ObjectNode changes) {
        config.setAll(changes.deepCopy());
    }

    /** The names from the root down. */
    public String path() {
        return parent == null ? name : parent.path() + '/' + name;
    }

    ObjectNode ref() {
        return Json.object().put("id", id).put("full_path", path());
    }

    /** With the settings as they were written. */
    public ObjectNode flatJson() {
        ObjectNode json = json();
        json.set("config", config.deepCopy());
        return json;
    }

    /** With the settings nested under {@code general}, as lists have them. */
    public ObjectNode nestedJson() {
        ObjectNode json = json();
        ObjectNode general = json.putObject("config").putObject("general");
        general.putNull("img").putNull("location").put("priority_factor", 0).put("temperature_units", "celsius");
        general.setAll(config.deepCopy());
        return json;
    }

    private ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("parent_id", parent == null ? null : (Long) parent.id)
                .put("space_type", type)
                .put("full_path", path())
                .put("created_at", Times.millis(createdAt));
    }
}
