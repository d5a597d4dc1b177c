package io.xyte.client.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A primary device and the shadows that count as one with it. A device alone is its own primary. Guarded by its world. */
public final class MergeGroup {

    private static final int MAX_SIZE = 4;

    private final Device primary;
    private final List<Device> shadows = new ArrayList<>();

    MergeGroup(Device primary) {
        this.primary = primary;
    }

    boolean isMerged() {
        return !shadows.isEmpty();
    }

    /** @throws Refusal if the group would break its rules; then nothing has been merged */
    public void merge(List<Device> devices) {
        List<Device> added = devices.stream()
                .distinct()
                .filter(device -> !shadows.contains(device))
                .toList();
        for (Device device : added) {
            if (device == primary || device.isShadow() || device.group().isMerged()) {
                throw Refusal.unprocessable("device is already part of a merge group");
            }
        }
        if (1 + shadows.size() + added.size() > MAX_SIZE) {
            throw Refusal.unprocessable("merge group would exceed max size " + MAX_SIZE);
        }
        added.forEach(device -> device.shadowOf(this));
        shadows.addAll(added);
    }

    /** @throws Refusal if the device is not one of its shadows */
    public void split(Device shadow) {
        if (!shadows.remove(shadow)) {
            throw Refusal.unprocessable("device is not a shadow of this device");
        }
        shadow.shadowOfNone();
    }

    void dissolve() {
        List.copyOf(shadows).forEach(this::split);
    }

    /** The worst health of all its members. */
    public Health health(Instant now) {
        return shadows.stream()
                .map(shadow -> shadow.course().health(now))
                .reduce(primary.course().health(now), Health::orWorse);
    }
}
