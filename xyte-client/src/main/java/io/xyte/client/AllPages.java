package io.xyte.client;

import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.Operation;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Walks over the pages of a list; a page is asked for when its first row is. One thread at a time. */
final class AllPages<T> implements Iterator<Page<T>> {
    static final int MAX_PAGES = 1_000;

    private final Operation operation;
    private final IntFunction<Page<T>> source;
    private OptionalInt next;
    private int taken;

    private AllPages(Operation operation, int first, IntFunction<Page<T>> source) {
        this.operation = operation;
        this.source = source;
        this.next = OptionalInt.of(first);
    }

    /** All rows from page {@code first} on. Fails instead of ending early when there are more than 1,000 pages. */
    static <T> Stream<T> stream(Operation operation, int first, IntFunction<Page<T>> source) {
        AllPages<T> pages = new AllPages<>(operation, first, source);
        Spliterator<Page<T>> inOrder = Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED);
        return StreamSupport.stream(inOrder, false).flatMap(page -> page.items().stream());
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Page<T> next() {
        if (taken++ == MAX_PAGES) {
            throw new Unclear(operation, Unclear.Kind.UNREADABLE, "more than " + MAX_PAGES + " pages", null);
        }
        Page<T> page = source.apply(next.orElseThrow(NoSuchElementException::new));
        next = page.next();
        return page;
    }
}
