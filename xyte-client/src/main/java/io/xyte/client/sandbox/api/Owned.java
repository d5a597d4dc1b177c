package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.World;
import java.util.function.BiFunction;

/** Something together with the organization that it belongs to. */
record Owned<T>(World world, T value) {

    /** Looks at it, or changes it, while holding its world. */
    <R> R holding(BiFunction<World, T, R> work) {
        synchronized (world) {
            return work.apply(world, value);
        }
    }
}
