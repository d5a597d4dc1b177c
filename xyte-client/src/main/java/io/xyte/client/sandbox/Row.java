package io.xyte.client.sandbox;

/** Something that has an id. */
interface Row {

    String id();
}
