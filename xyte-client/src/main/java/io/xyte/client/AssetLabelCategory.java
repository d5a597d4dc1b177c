package io.xyte.client;

/** Kinds of labels that an asset can have. */
public enum AssetLabelCategory {
    MANUFACTURER,
    DEVICE_MODEL,
    DEVICE_TYPE,
    STATUS
}
