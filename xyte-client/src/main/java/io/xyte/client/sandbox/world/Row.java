package io.xyte.client.sandbox.world;

/** Something that has an id. */
public interface Row {

    public String id();
}
