package io.xyte.client;

import java.util.List;
import java.util.OptionalInt;

/**
 * One page of a list.
 *
 * @param number its number, from 1
 * @param next the number of the next page; absent on the last one
 */
public record Page<T>(List<T> items, int number, OptionalInt next) {
    public Page {
        items = List.copyOf(items);
    }

    /** How many items, and where: the items are the customer's. */
    @Override
    public String toString() {
        return "Page[" + items.size() + " items, number " + number + "]";
    }
}
