package io.xyte.client;

/** Stub. */
public final class XyteClient {}
