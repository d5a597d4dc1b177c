package io.xyte.client.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.Space;
import io.xyte.client.sandbox.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Spaces: find, make, change, delete. */
final class SpacesApi {

    private SpacesApi() {}

    /** A name must be the whole name, in any case of letters. */
    static Answer list(World world, Call call) {
        Query query = call.query();
        Optional<Long> id = query.integer("id");
        Optional<Long> parentId = query.integer("parent_id");
        Optional<String> path = query.text("path_includes").map(text -> text.toLowerCase(Locale.ROOT));
        Optional<Instant> before = query.isoTime("created_before");
        Optional<Instant> after = query.isoTime("created_after");
        Paging paging = query.paging(100, 100);
        List<Space> found = world.spaces.all().stream()
                .filter(space -> id.map(wanted -> space.id() == wanted).orElse(true))
                .filter(space -> parentId.map(space::isChildOf).orElse(true))
                .filter(space ->
                        query.text("name").map(space.name()::equalsIgnoreCase).orElse(true))
                .filter(space ->
                        query.text("space_type").map(space.type()::equals).orElse(true))
                .filter(space -> path.map(
                                text -> space.path().toLowerCase(Locale.ROOT).contains(text))
                        .orElse(true))
                .filter(space -> before.map(space.createdAt()::isBefore).orElse(true))
                .filter(space -> after.map(space.createdAt()::isAfter).orElse(true))
                .toList();
        return Slice.of(found, paging).withNextPage(Space::nestedJson);
    }

    static Answer get(World world, Call call) {
        return Answer.of(space(world, call).nestedJson());
    }

    static Space space(World world, Call call) {
        return world.space(call.number("space_id"));
    }

    static Answer create(World world, Call call) {
        Body body = call.body("name", "parent_id", "config");
        String name = body.requiredText("name");
        Space parent = parent(world, body).orElse(world.spaces.root());
        ObjectNode config = SpaceConfig.read(body);
        checkFree(world, parent, name);
        return Answer.of(
                world.spaces.add(parent, name, "room", config, call.now()).flatJson());
    }

    /** A name with slashes is a path; what is missing of it is made, and the config goes to the last one made. */
    static Answer findOrCreate(World world, Call call) {
        Body body = call.body("name", "parent_id", "config");
        String path = body.requiredText("name");
        Space space = parent(world, body).orElse(world.spaces.root());
        ObjectNode config = SpaceConfig.read(body);
        String[] names = path.split("/", -1);
        for (String name : names) {
            if (name.isBlank()) {
                throw Refusal.unprocessable("Name has an empty part");
            }
        }
        for (int index = 0; index < names.length; index++) {
            ObjectNode own = index == names.length - 1 ? config : Json.object();
            space = childOf(world, space, names[index], own, call.now());
        }
        return Answer.of(space.flatJson());
    }

    private static Space childOf(World world, Space parent, String name, ObjectNode config, Instant now) {
        return world.spaces.child(parent, name).orElseGet(() -> world.spaces.add(parent, name, "room", config, now));
    }

    /** Changes what the body names. */
    static Answer update(World world, Call call) {
        Space space = space(world, call);
        Body body = call.body("name", "parent_id", "config");
        Optional<Space> newParent = parent(world, body);
        String name = body.filledText("name").orElse(space.name());
        ObjectNode config = SpaceConfig.read(body);
        newParent.ifPresent(parent -> checkMove(space, parent));
        newParent
                .or(() -> Optional.ofNullable(space.parent()))
                .ifPresent(parent -> checkFree(world, parent, name, space));
        space.rename(name);
        newParent.ifPresent(space::moveTo);
        space.configure(config);
        return Answer.of(space.nestedJson());
    }

    private static Optional<Space> parent(World world, Body body) {
        return body.integer("parent_id").map(world::space);
    }

    private static void checkFree(World world, Space parent, String name, Space... except) {
        boolean taken = world.spaces
                .child(parent, name)
                .filter(other -> !List.of(except).contains(other))
                .isPresent();
        if (taken) {
            throw Refusal.unprocessable("Name has already been taken");
        }
    }

    private static void checkMove(Space space, Space newParent) {
        if (newParent.isWithin(space) || space.parent() == null) {
            throw Refusal.unprocessable("Space cannot be moved there");
        }
    }

    /** Only an empty space can be deleted: nothing is lost by mistake. */
    static Answer delete(World world, Call call) {
        Space space = space(world, call);
        if (space == world.spaces.root() || space == world.spaces.unsorted()) {
            throw Refusal.unprocessable("Space cannot be deleted");
        }
        if (!world.devicesIn(space).isEmpty() || !world.spaces.childrenOf(space).isEmpty()) {
            throw Refusal.unprocessable("Space is not empty");
        }
        world.remove(space);
        return Answer.NO_CONTENT;
    }
}
