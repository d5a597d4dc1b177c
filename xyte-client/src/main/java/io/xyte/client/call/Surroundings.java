package io.xyte.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the confined views of one key remember for a few seconds: its tree of spaces, and in which space its devices are.
 * Never shared between keys. Thread-safe.
 */
final class Surroundings {
    private static final Duration REMEMBERED = Duration.ofSeconds(15);
    /** A space that nobody knows is looked for once more, but not for everybody who guesses ids. */
    private static final Duration LOOKED_JUST_NOW = Duration.ofSeconds(2);

    private static final int MAX_DEVICES = 5_000;

    private final LongSupplier nanoClock;
    private final Cache<String, OptionalLong> spacesOfDevices;
    private @Nullable Seen seen;

    private record Seen(SpaceTree tree, long atNanos) {}

    Surroundings(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.spacesOfDevices = Caffeine.newBuilder()
                .maximumSize(MAX_DEVICES)
                .expireAfterWrite(REMEMBERED)
                .ticker(nanoClock::getAsLong)
                .build();
    }

    /** The tree, read again if it is old. */
    SpaceTree tree(Supplier<SpaceTree> source) {
        return tree(source, REMEMBERED);
    }

    /** The tree in which to look for a space that an older one does not know. */
    SpaceTree newerTree(Supplier<SpaceTree> source) {
        return tree(source, LOOKED_JUST_NOW);
    }

    private SpaceTree tree(Supplier<SpaceTree> source, Duration maxAge) {
        Seen last = last();
        if (last != null && nanoClock.getAsLong() - last.atNanos() < maxAge.toNanos()) {
            return last.tree();
        }
        long before = nanoClock.getAsLong();
        SpaceTree tree = source.get(); // without a lock: it takes calls, and two that read it at once do no harm
        keep(new Seen(tree, before));
        return tree;
    }

    private synchronized @Nullable Seen last() {
        return seen;
    }

    private synchronized void keep(@Nullable Seen newer) {
        seen = newer;
    }

    /** Forgets the tree, for a call may have changed it. */
    void forgetTree() {
        keep(null);
    }

    /** In which space a device is, if that was seen lately. The value is absent for a device in no space. */
    @Nullable
    OptionalLong spaceOf(String deviceId) {
        return spacesOfDevices.getIfPresent(deviceId);
    }

    /** Remembers in which space a device is. */
    OptionalLong remember(String deviceId, JsonNode device) {
        OptionalLong space = SpaceTree.id(device.path("space").path("id"));
        spacesOfDevices.put(deviceId, space);
        return space;
    }

    /** Those of some devices of which it is not known where they are. */
    List<String> unknown(List<String> deviceIds) {
        return new ArrayList<>(deviceIds.stream()
                .distinct()
                .filter(id -> spacesOfDevices.getIfPresent(id) == null)
                .toList());
    }
}
