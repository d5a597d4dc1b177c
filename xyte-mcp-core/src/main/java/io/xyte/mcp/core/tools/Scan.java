package io.xyte.mcp.core.tools;

import io.xyte.client.Page;
import io.xyte.mcp.core.answer.Listing;
import io.xyte.mcp.core.answer.Position;
import io.xyte.mcp.core.arguments.Paging;
import io.xyte.mcp.core.catalog.CallContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Walks the pages of the API until one page of an answer is full, because most filters are ours and not the API's. For
 * one use by one thread.
 */
final class Scan {
    /** What a call may ask the API for before it hands back a cursor. */
    static final int MAX_PAGES = 10;

    /** Clients give up after a minute, and one page may take most of it. */
    private static final Duration MAX_TIME = Duration.ofSeconds(8);

    /** Where the rows come from. */
    interface Source<T> {
        Page<T> page(int number);
    }

    private final Paging paging;
    private final CallContext context;
    private final Instant end;

    Scan(Paging paging, CallContext context) {
        this.paging = paging;
        this.context = context;
        this.end = context.clock().instant().plus(MAX_TIME);
    }

    /** The rows from the paging's place on that are wanted, as many as it allows. */
    <T, R extends Record> Listing<R> rows(Source<T> source, Predicate<T> wanted, Function<T, R> row) {
        List<Listing.Entry<R>> found = new ArrayList<>();
        Position place = paging.start();
        int seen = 0;
        for (int pages = 1; true; pages++) {
            Page<T> page = source.page(place.page());
            for (int index = place.row(); index < page.items().size(); index++) {
                T item = page.items().get(index);
                if (wanted.test(item)) {
                    Position here = new Position(place.page(), index);
                    if (found.size() == paging.rows()) {
                        return new Listing<>(found, here, null);
                    }
                    found.add(new Listing.Entry<>(here, row.apply(item)));
                }
            }
            if (page.next().isEmpty()) {
                return new Listing<>(found, null, null);
            }
            seen += page.items().size();
            place = new Position(page.next().getAsInt(), 0);
            if (found.size() == paging.rows()) {
                return new Listing<>(found, place, null);
            }
            if (pages == MAX_PAGES || context.clock().instant().isAfter(end)) {
                return new Listing<>(found, place, "Searched " + seen + " rows, more may match: go on with cursor.");
            }
            context.progress().report(pages, MAX_PAGES, "Searched " + seen + " rows");
        }
    }
}
