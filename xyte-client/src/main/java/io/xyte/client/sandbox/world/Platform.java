package io.xyte.client.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all organizations share: the keys, the models, the registered devices, the accounts. Thread-safe. */
public final class Platform {

    private static final long FIRST_SPACE_OF_OTHERS = 100_001;
    private static final long SPACES_OF_ONE = 10_000;

    /** An organization and the key that opens it. */
    public record Tenant(String key, World world) {

        @Override
        public String toString() {
            return "Tenant[" + world.profile.name() + ']';
        }
    }

    private final Map<String, World> worlds = new LinkedHashMap<>();
    private final String partnerKey;
    private final Seed seed;
    private final ModelCatalog models;
    private final Stock stock;
    private final Directory directory;

    /** A hub without organizations. */
    public Platform(String partnerKey, Seed seed, Instant now) {
        this.partnerKey = partnerKey;
        this.seed = seed;
        this.models = new ModelCatalog(seed);
        this.stock = Stock.withSpares(models);
        this.directory = Directory.withPartnerPeople(seed.of("partner"), now);
    }

    /** Opens an organization to a key. */
    public synchronized void add(String key, World world) {
        worlds.put(key, world);
    }

    /** Makes an empty organization with a key of its own. */
    public synchronized Tenant create(String name, Profile.Contacts contacts, Instant now) {
        Seed own = seed.of("tenant").of(worlds.size());
        Profile profile = new Profile(own.uuid(), name, null, now, false, contacts);
        World world = new World(profile, own, this, FIRST_SPACE_OF_OTHERS + worlds.size() * SPACES_OF_ONE, now);
        Tenant tenant = new Tenant("demo-" + own.of("key").uuid(), world);
        add(tenant.key(), world);
        return tenant;
    }

    public Seed seed() {
        return seed;
    }

    public ModelCatalog models() {
        return models;
    }

    public Stock stock() {
        return stock;
    }

    public Directory directory() {
        return directory;
    }

    /** All organizations, oldest first. */
    public synchronized List<World> worlds() {
        return new ArrayList<>(worlds.values());
    }

    public synchronized Optional<World> world(String key) {
        return Optional.ofNullable(worlds.get(key));
    }

    public boolean isPartner(String key) {
        return partnerKey.equals(key);
    }

    /** Whose key it is, for people to read; {@code unknown} if it is nobody's. */
    public String nameOf(String key) {
        return isPartner(key)
                ? "partner"
                : world(key).map(world -> world.profile.name()).orElse("unknown");
    }
}
