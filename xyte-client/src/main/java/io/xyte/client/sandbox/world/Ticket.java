package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation between people of the organization and the vendor. Guarded by its world. */
public final class Ticket implements Row {

    /**
     * One message.
     *
     * @param user who wrote it; absent if it was written with a key
     * @param owner the organization or partner of the author
     * @param ownerType {@code organization} or {@code partner}
     * @param system whether nobody wrote it
     */
    public record Comment(
            String text, Instant createdAt, @Nullable String user, String owner, String ownerType, boolean system) {

        private ObjectNode json(int id) {
            return Json.object()
                    .put("id", id)
                    .put("text", text)
                    .put("created_at", Times.millis(createdAt))
                    .put("system", system)
                    .put("user", user)
                    .put("owner", owner)
                    .put("owner_type", ownerType);
        }
    }

    private final String id;
    private final Device device;
    private final User author;
    private final Instant createdAt;
    private final List<Comment> comments = new ArrayList<>();
    private String title;
    private String description;
    private boolean resolved;

    /** An open ticket without comments. */
    public Ticket(String id, Device device, User author, Instant createdAt, String title, String description) {
        this.id = id;
        this.device = device;
        this.author = author;
        this.createdAt = createdAt;
        this.title = title;
        this.description = description;
    }

    @Override
    public String id() {
        return id;
    }

    public Device device() {
        return device;
    }

    public boolean open() {
        return !resolved;
    }

    /** Replaces both texts. */
    public void retitle(String newTitle, String newDescription) {
        title = newTitle;
        description = newDescription;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public void add(Comment comment) {
        comments.add(comment);
    }

    /** @throws Refusal 403 if it is resolved already */
    public void resolve(Instant now, String owner, String ownerType) {
        if (resolved) {
            throw new Refusal(403, "Cannot move from resolved to resolved");
        }
        resolved = true;
        add(new Comment("Ticket was resolved", now, null, owner, ownerType, true));
    }

    /** As lists have it. */
    public ObjectNode json() {
        return Json.object()
                .put("id", id)
                .put("title", title)
                .put("description", description)
                .put("status", resolved ? "resolved" : "open")
                .put("created_at", Times.seconds(createdAt))
                .put("device_id", device.id())
                .put("user_name", author.name())
                .put("user_email", author.email());
    }

    /** The form of lists, and the comments in the order in which they were written. */
    public ObjectNode detail() {
        ObjectNode json = json();
        var rows = json.putArray("comments");
        for (int index = 0; index < comments.size(); index++) {
            rows.add(comments.get(index).json(index + 1));
        }
        return json;
    }
}
