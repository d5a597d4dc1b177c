package io.xyte.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

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

    /**
     * The rows of an answer in any of the API's five styles of lists; empty if it is no list.
     *
     * @param number of the page that was asked for
     */
    public static Optional<Page<JsonNode>> of(JsonNode answer, int number) {
        return Stream.of(answer, answer.path("items"), answer.path("data"))
                .filter(JsonNode::isArray)
                .findFirst()
                .map(rows ->
                        new Page<>(list(rows), number, rows.isEmpty() ? OptionalInt.empty() : next(answer, number)));
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> rows = new ArrayList<>();
        array.forEach(rows::add);
        return rows;
    }

    // Not asked for an empty page: a hub that promises a next page behind one would be asked for ever.
    private static OptionalInt next(JsonNode answer, int number) {
        JsonNode named = answer.path("next_page");
        if (named.isIntegralNumber()) {
            return named.intValue() > number ? OptionalInt.of(named.intValue()) : OptionalInt.empty();
        }
        boolean more = answer.path("has_next_page").asBoolean()
                || answer.path("page_info").path("has_next").asBoolean();
        return more ? OptionalInt.of(number + 1) : OptionalInt.empty();
    }

    /** How many items, and where: the items are the customer's. */
    @Override
    public String toString() {
        return "Page[" + items.size() + " items, number " + number + "]";
    }
}
