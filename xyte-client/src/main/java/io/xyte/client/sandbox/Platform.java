package io.xyte.client.sandbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What all organizations share: the keys, the models, the registered devices. Thread-safe. */
final class Platform {

    private final Map<String, World> worlds = new ConcurrentHashMap<>();
    private final Seed seed;
    private final ModelCatalog models;
    private final Stock stock;

    Platform(Seed seed) {
        this.seed = seed;
        this.models = new ModelCatalog(seed);
        this.stock = Stock.withSpares(models);
    }

    /** The two demonstration organizations, as of a moment. */
    static Platform demo(Seed seed, Instant now, int devices) {
        Platform platform = new Platform(seed);
        platform.worlds.put(XyteSandbox.DEMO_KEY, WorldBuilder.northwind(platform, now, devices));
        platform.worlds.put(XyteSandbox.DEMO_KEY_2, WorldBuilder.contoso(platform, now));
        return platform;
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

    Optional<World> world(String key) {
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
