package io.xyte.client.model;

import org.jspecify.annotations.Nullable;

/**
 * Which device to take into the organization. Whether its model wants the cloud id or MAC address and serial number is
 * for the model to say.
 *
 * @param spaceId space that the device goes to
 */
public record DeviceClaim(
        long spaceId,
        @Nullable String name,
        @Nullable String mac,
        @Nullable String sn,
        @Nullable String cloudId) {

    /** A device is named in one way at least, or this throws {@link IllegalArgumentException}. */
    public DeviceClaim {
        if (cloudId == null && (mac == null || sn == null)) {
            throw new IllegalArgumentException("a claim needs cloud_id, or mac and sn");
        }
    }

    public static DeviceClaim byCloudId(long spaceId, String cloudId) {
        return new DeviceClaim(spaceId, null, null, null, cloudId);
    }

    public static DeviceClaim byMacAndSerial(long spaceId, String mac, String sn) {
        return new DeviceClaim(spaceId, null, mac, sn, null);
    }

    /** The same claim with a name to show. */
    public DeviceClaim named(String shown) {
        return new DeviceClaim(spaceId, shown, mac, sn, cloudId);
    }

    /** Nothing but the space: the rest is the customer's. */
    @Override
    public String toString() {
        return "DeviceClaim[into space " + spaceId + "]";
    }
}
