package io.xyte.mcp.sse.admin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Wrong tokens, of each address and of all together: after so many of them in a minute, none is looked at. Thread-safe. */
final class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(1);
    static final int OF_ONE = 10;
    private static final int OF_ALL = 100;
    private static final int MAX_ADDRESSES = 10_000;
    /** No address is named so. */
    private static final String ALL = "";

    private final Cache<String, AtomicInteger> wrong;

    Attempts(Ticker ticker) {
        this.wrong = Caffeine.newBuilder()
                .maximumSize(MAX_ADDRESSES)
                .expireAfterWrite(WINDOW)
                .ticker(ticker)
                .build();
    }

    boolean tooMany(String address) {
        return count(address).get() >= OF_ONE || count(ALL).get() >= OF_ALL;
    }

    void wrong(String address) {
        count(address).incrementAndGet();
        count(ALL).incrementAndGet();
    }

    private AtomicInteger count(String address) {
        return wrong.get(address, unused -> new AtomicInteger());
    }
}
