package io.xyte.mcp.core.tools;

import io.xyte.client.Page;
import io.xyte.client.XyteException;
import io.xyte.mcp.core.answer.Listing;
import io.xyte.mcp.core.answer.Listing.Entry;
import io.xyte.mcp.core.answer.Position;
import io.xyte.mcp.core.arguments.Paging;
import io.xyte.mcp.core.catalog.CallContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Walks the pages of the API until one page of an answer is full, because most filters are ours and not the API's. For
 * one use by one thread.
 */
final class Scan<T, R extends Record> {
    /** What a call may ask the API for before it hands back a cursor. */
    static final int MAX_PAGES = 10;

    /** After this no further page is worth the wait. */
    static final Duration MAX_TIME = Duration.ofSeconds(8);

    /** Where the rows come from. */
    interface Source<T> {
        Page<T> page(int number);
    }

    private final Source<T> source;
    private final Predicate<T> wanted;
    private final Function<T, R> row;
    private final List<Entry<R>> found = new ArrayList<>();
    private int rowsSeen;

    private Scan(Source<T> source, Predicate<T> wanted, Function<T, R> row) {
        this.source = source;
        this.wanted = wanted;
        this.row = row;
    }

    /** The rows from the paging's place on that are wanted, as many as it allows. */
    static <T, R extends Record> Listing<R> rows(
            Paging paging, CallContext context, Source<T> source, Predicate<T> wanted, Function<T, R> row) {
        return new Scan<>(source, wanted, row).walk(paging, context);
    }

    private Listing<R> walk(Paging paging, CallContext context) {
        Instant end = context.clock().instant().plus(MAX_TIME);
        Position place = paging.start();
        for (int pages = 1; true; pages++) {
            Optional<Page<T>> read = read(place.page(), pages);
            if (read.isEmpty()) {
                return searched(place);
            }
            Page<T> page = read.get();
            Optional<Position> rest = take(page, place, paging.rows());
            if (rest.isPresent() || page.next().isEmpty()) {
                return listing(rest.orElse(null), null);
            }
            place = new Position(page.next().getAsInt(), 0);
            if (found.size() == paging.rows()) {
                return listing(place, null);
            }
            if (pages == MAX_PAGES || context.clock().instant().isAfter(end)) {
                return searched(place);
            }
            context.progress().report(pages, MAX_PAGES, "Searched " + rowsSeen + " rows");
        }
    }

    /** A page; empty if it did not come in time and is not the first of this call. */
    private Optional<Page<T>> read(int number, int pages) {
        try {
            return Optional.of(source.page(number));
        } catch (XyteException failure) {
            if (pages == 1 || !failure.outOfTime()) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    private Listing<R> searched(Position next) {
        return listing(next, "Searched " + rowsSeen + " rows, more may match: go on with cursor.");
    }

    /** Takes rows of a page; the place of the next one that is wanted if it is one too many. */
    private Optional<Position> take(Page<T> page, Position from, int limit) {
        for (int index = from.row(); index < page.items().size(); index++) {
            rowsSeen++;
            T item = page.items().get(index);
            if (wanted.test(item)) {
                Position here = new Position(from.page(), index);
                if (found.size() == limit) {
                    return Optional.of(here);
                }
                found.add(new Entry<>(here, row.apply(item)));
            }
        }
        return Optional.empty();
    }

    private Listing<R> listing(@Nullable Position next, @Nullable String hint) {
        return new Listing<>(found, next, hint);
    }
}
