package io.xyte.client;

/** States of a device that can be asked for. */
public enum DeviceStatus {
    ONLINE,
    OFFLINE,
    UNAVAILABLE,
    ERROR
}
