package io.xyte.client.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all organizations share: the keys, the models, the registered devices, the accounts. Thread-safe. */
final class Platform {

    private static final long FIRST_SPACE_OF_OTHERS = 100_001;
    private static final long SPACES_OF_ONE = 10_000;

    /** An organization and the key that opens it. */
    record Tenant(String key, World world) {

        @Override
        public String toString() {
            return "Tenant[" + world.profile.name() + ']';
        }
    }

    private final Map<String, World> worlds = new LinkedHashMap<>();
    private final Seed seed;
    private final ModelCatalog models;
    private final Stock stock;
    private final Directory directory;

    private Platform(Seed seed, Instant now) {
        this.seed = seed;
        this.models = new ModelCatalog(seed);
        this.stock = Stock.withSpares(models);
        this.directory = Directory.withPartnerPeople(seed.of("partner"), now);
    }

    /** The two demonstration organizations, as of a moment. */
    static Platform demo(Seed seed, Instant now, int devices) {
        Platform platform = new Platform(seed, now);
        platform.add(XyteSandbox.DEMO_KEY, WorldBuilder.northwind(platform, now, devices));
        platform.add(XyteSandbox.DEMO_KEY_2, WorldBuilder.contoso(platform, now));
        return platform;
    }

    private synchronized void add(String key, World world) {
        worlds.put(key, world);
    }

    /** Makes an empty organization with a key of its own. */
    synchronized Tenant create(String name, Profile.Contacts contacts, Instant now) {
        Seed own = seed.of("tenant").of(worlds.size());
        Profile profile = new Profile(own.uuid(), name, null, now, false, contacts);
        World world = new World(profile, own, this, FIRST_SPACE_OF_OTHERS + worlds.size() * SPACES_OF_ONE, now);
        Tenant tenant = new Tenant("demo-" + own.of("key").uuid(), world);
        add(tenant.key(), world);
        return tenant;
    }

    Seed seed() {
        return seed;
    }

    ModelCatalog models() {
        return models;
    }

    Stock stock() {
        return stock;
    }

    Directory directory() {
        return directory;
    }

    /** All organizations, oldest first. */
    synchronized List<World> worlds() {
        return new ArrayList<>(worlds.values());
    }

    synchronized Optional<World> world(String key) {
        return Optional.ofNullable(worlds.get(key));
    }

    boolean isPartner(String key) {
        return XyteSandbox.DEMO_PARTNER_KEY.equals(key);
    }

    /** Whose key it is, for people to read; {@code unknown} if it is nobody's. */
    String nameOf(String key) {
        return isPartner(key)
                ? "partner"
                : world(key).map(world -> world.profile.name()).orElse("unknown");
    }
}
