package io.xyte.client.sandbox.world;

import java.util.List;
import java.util.UUID;

/**
 * One number from which any others follow: the same way down always ends at the same value. A seed is named after what
 * it is for ({@code seed.of("device").of(17)}), so adding a kind of object does not change the others. Immutable.
 */
public record Seed(long value) {

    private static final long STEP = 0x9e3779b97f4a7c15L;

    public Seed of(long number) {
        return new Seed(mix(value + STEP * (number + 1)));
    }

    public Seed of(String name) {
        return of((long) name.hashCode());
    }

    /** A number from 0 to just below 1. */
    double unit() {
        return (value >>> 11) * 0x1.0p-53;
    }

    public int below(int bound) {
        return (int) (unit() * bound);
    }

    public boolean chance(double share) {
        return unit() < share;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A random-looking uuid of version 4. */
    public String uuid() {
        long high = value & ~0xf000L | 0x4000L;
        long low = mix(value + STEP) & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
