package io.xyte.mcp.sse.usage;

import java.util.Map;
import java.util.function.BiConsumer;

/** Keeps usage. Thread-safe; blocks. Whatever it throws is a {@link io.xyte.mcp.sse.store.StoreException}. */
public interface UsageStore extends AutoCloseable {
    /** Adds to what is kept, all or nothing. */
    void add(Map<UsageKey, Tally> more);

    /**
     * Hands over what is kept of some hours, in no order.
     *
     * @param fromHour the first hour
     * @param toHour the last hour
     */
    void read(long fromHour, long toHour, BiConsumer<UsageKey, Tally> reader);

    /**
     * Forgets hours before that one, but of the oldest day only: a clock that jumps ahead for a while does not cost the
     * whole past.
     */
    void forgetBefore(long hour);

    @Override
    void close();
}
