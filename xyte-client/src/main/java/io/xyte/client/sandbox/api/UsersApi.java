package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Group;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.User;
import io.xyte.client.sandbox.world.World;
import java.util.List;

/** Portal users. */
final class UsersApi {

    private UsersApi() {}

    static Answer list(World world, Call call) {
        return Slice.of(world.users.where(User::active), call.query().paging(100, 100))
                .withNextPage(user -> user.json(groupNames(world, user)));
    }

    private static List<String> groupNames(World world, User user) {
        return world.groups.where(group -> group.has(user)).stream()
                .map(Group::name)
                .toList();
    }

    static Answer get(World world, Call call) {
        return answer(world, world.users.get(call.id("user_id")));
    }

    private static Answer answer(World world, User user) {
        return Answer.of(user.json(groupNames(world, user)));
    }

    static Answer create(World world, Call call) {
        Body body = call.body("email", "name", "group_ids");
        String email = body.text("email")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.unprocessable("Email can't be blank"));
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw Refusal.unprocessable("Email is not an email");
        }
        String name = body.requiredText("name");
        List<Group> groups = groups(world, body);
        User user = new User(world.next("user").uuid(), name, email, call.now());
        world.platform.directory().addNew(user);
        world.users.add(user);
        groups.forEach(group -> group.add(List.of(user)));
        return answer(world, user);
    }

    private static List<Group> groups(World world, Body body) {
        List<String> ids = body.uuids("group_ids")
                .filter(list -> !list.isEmpty())
                .orElseThrow(() -> Refusal.unprocessable("You have to assign the user at least to one group"));
        return ids.stream()
                .map(id -> world.groups.find(id).orElseThrow(() -> Refusal.unprocessable("Group not found")))
                .toList();
    }

    static Answer deactivate(World world, Call call) {
        User user = world.users.find(call.id("user_id")).orElseThrow(() -> new Refusal(404, "User not found"));
        user.deactivate(call.now());
        return answer(world, user);
    }

    static Answer resendWelcome(World world, Call call) {
        if (!world.users.get(call.id("user_id")).active()) {
            throw Refusal.unprocessable("User is deactivated");
        }
        return Answer.success();
    }
}
