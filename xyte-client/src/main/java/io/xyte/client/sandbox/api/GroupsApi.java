package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Group;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.User;
import io.xyte.client.sandbox.world.World;
import java.util.List;
import java.util.Optional;

/** User groups. */
final class GroupsApi {

    private GroupsApi() {}

    static Answer list(World world, Call call) {
        return Slice.of(world.groups.all(), call.query().paging(100, 100)).withNextPage(Group::json);
    }

    static Answer get(World world, Call call) {
        return Answer.of(world.groups.get(call.id("group_id")).json());
    }

    static Answer create(World world, Call call) {
        Body body = call.body("name", "user_ids");
        String name = body.requiredText("name");
        List<String> ids = body.uuids("user_ids").orElse(List.of());
        checkFree(world, name);
        Group group = new Group(world.next("group").uuid(), name, call.now());
        group.add(ownUsers(world, ids));
        world.groups.add(group);
        return Answer.of(group.json());
    }

    private static void checkFree(World world, String name) {
        if (!world.groups.where(group -> group.name().equalsIgnoreCase(name)).isEmpty()) {
            throw Refusal.unprocessable("Name has already been taken");
        }
    }

    /** Ids of other organizations are skipped, as documented. */
    private static List<User> ownUsers(World world, List<String> ids) {
        return ids.stream().map(world.users::find).flatMap(Optional::stream).toList();
    }

    static Answer update(World world, Call call) {
        Group group = world.groups.get(call.id("group_id"));
        String name = call.body("name").requiredText("name");
        if (!name.equalsIgnoreCase(group.name())) {
            checkFree(world, name);
        }
        group.rename(name);
        return Answer.of(group.json());
    }

    static Answer delete(World world, Call call) {
        world.groups.remove(world.groups.get(call.id("group_id")));
        return Answer.success();
    }

    static Answer addUsers(World world, Call call) {
        Group group = group(world, call);
        group.add(ownUsers(world, userIds(call)));
        return Answer.of(group.json());
    }

    static Answer removeUsers(World world, Call call) {
        Group group = group(world, call);
        group.remove(ownUsers(world, userIds(call)));
        return Answer.of(group.json());
    }

    private static Group group(World world, Call call) {
        return world.groups.find(call.id("group_id")).orElseThrow(() -> new Refusal(404, "Group not found"));
    }

    private static List<String> userIds(Call call) {
        return call.body("user_ids")
                .uuids("user_ids")
                .filter(ids -> !ids.isEmpty())
                .orElseThrow(() -> Refusal.required("user_ids"));
    }

    static Answer addExternalUser(World world, Call call) {
        Group group = group(world, call);
        List<User> found = world.platform.directory().find(call.body("email").requiredText("email"));
        if (found.isEmpty()) {
            throw new Refusal(404, "User not found");
        }
        if (found.size() > 1) {
            throw Refusal.badRequest("Provided email is ambiguous");
        }
        group.add(found);
        return Answer.of(group.json());
    }
}
