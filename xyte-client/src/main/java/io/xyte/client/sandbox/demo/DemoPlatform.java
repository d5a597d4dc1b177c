package io.xyte.client.sandbox.demo;

import io.xyte.client.sandbox.world.Platform;
import io.xyte.client.sandbox.world.Seed;
import java.time.Instant;
import java.util.List;

/** The hub with its two demonstration organizations, and further ones if wanted. */
public final class DemoPlatform {

    /**
     * The keys that open it.
     *
     * @param first of the large organization
     * @param second of the small one
     */
    public record Keys(String first, String second, String partner) {

        @Override
        public String toString() {
            return "Keys[3]";
        }
    }

    private DemoPlatform() {}

    /**
     * Builds it as of a moment.
     *
     * @param devices of the large organization
     * @param further keys of as many further small organizations
     */
    public static Platform build(Keys keys, Seed seed, Instant now, int devices, List<String> further) {
        Platform platform = new Platform(keys.partner(), seed, now);
        platform.add(keys.first(), WorldBuilder.northwind(platform, now, devices));
        platform.add(keys.second(), WorldBuilder.contoso(platform, now));
        for (String key : further) {
            platform.add(key, WorldBuilder.lab(platform, platform.worlds().size() + 1, now));
        }
        return platform;
    }
}
