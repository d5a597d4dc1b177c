package io.xyte.client.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.world.Json;
import java.util.List;
import java.util.function.Function;

/**
 * One page cut out of a list, and the three envelopes in which the API hands it out.
 *
 * @param number the page, from 1
 * @param total rows on all pages
 */
record Slice<T>(List<T> rows, long number, boolean hasNext, int total) {

    static <T> Slice<T> of(List<T> all, Paging paging) {
        long from = Math.min(all.size(), (paging.number() - 1) * paging.size());
        long to = Math.min(all.size(), from + paging.size());
        return new Slice<>(all.subList((int) from, (int) to), paging.number(), to < all.size(), all.size());
    }

    /** {@code items} and {@code has_next_page}: histories, commands, incidents, notes. */
    Answer withFlag(Function<? super T, ? extends JsonNode> row) {
        return Answer.of(items(row).put("has_next_page", hasNext));
    }

    /** {@code items} and {@code next_page}: devices, spaces, users, groups, models, licences, edges, assets. */
    Answer withNextPage(Function<? super T, ? extends JsonNode> row) {
        ObjectNode page = items(row);
        return Answer.of(hasNext ? page.put("next_page", number + 1) : page.putNull("next_page"));
    }

    /** {@code data} and {@code page_info}: the partner API. */
    Answer withPageInfo(Function<? super T, ? extends JsonNode> row) {
        ObjectNode page = Json.object();
        page.set("data", Json.array(rows, row));
        page.putObject("page_info").put("has_next", hasNext).put("total_count", total);
        return Answer.of(page);
    }

    private ObjectNode items(Function<? super T, ? extends JsonNode> row) {
        ObjectNode page = Json.object();
        page.set("items", Json.array(rows, row));
        return page;
    }
}
