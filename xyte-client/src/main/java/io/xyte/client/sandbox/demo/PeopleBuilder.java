package io.xyte.client.sandbox.demo;

import io.xyte.client.sandbox.world.Group;
import io.xyte.client.sandbox.world.Seed;
import io.xyte.client.sandbox.world.User;
import io.xyte.client.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Hires users, named after what they do, and puts them into groups. */
final class PeopleBuilder {

    private static final List<String> TASKS =
            List.of("AV Support", "Facilities", "Reception", "Events Lead", "Office Manager", "Network Operations");

    private final World world;
    private final Instant now;

    PeopleBuilder(World world, Instant now) {
        this.world = world;
        this.now = now;
    }

    /** One user for each task and site, and a group for each task. */
    void hire(List<SitePlan> sites) {
        for (String task : TASKS) {
            Seed seed = world.seed.of("group").of(task);
            Group group = new Group(seed.uuid(), task, ago(seed));
            for (SitePlan site : sites) {
                User user = user(task + ' ' + site.name());
                world.users.add(user);
                world.platform.directory().add(user);
                group.add(List.of(user));
            }
            world.groups.add(group);
        }
    }

    private User user(String name) {
        Seed seed = world.seed.of("user").of(name);
        String mailbox = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        return new User(seed.uuid(), name, mailbox + '@' + world.profile.domain(), ago(seed));
    }

    private Instant ago(Seed seed) {
        return now.minus(Duration.ofHours(24L * (100 + seed.of("age").below(600)) + seed.below(24)));
    }
}
